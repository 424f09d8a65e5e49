/** Size of a character and a line, in pixels, for a monospaced font of 13 px. */
const CHARACTER = 7.8;
const LINE = 18;
const MARGIN = 16;
const TITLE_BAR = 34;

/** The styles that the command line uses, by the number of their escape sequence; any other number ends a style. */
const STYLES: Readonly<Record<string, string>> = {
  1: 'strong',
  2: 'quiet',
  31: 'bad',
  32: 'good',
  33: 'warn',
  36: 'name',
};

/** Its own dark background is readable on a light page and on a dark one. */
const CSS = `
  text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d6deeb; white-space: pre }
  .strong { font-weight: bold; fill: #ffffff }
  .quiet { fill: #8b98a9 }
  .good { fill: #7fd88f }
  .bad { fill: #ff7b72 }
  .warn { fill: #e3b341 }
  .name { fill: #6cc7f6 }`;

/** Draws what a command printed, with its colours, as an SVG of a terminal. */
export function drawTerminal(command: string, output: string): string {
  const lines = [`\u001b[2m$\u001b[22m \u001b[1m${command}\u001b[22m`, '', ...output.trimEnd().split('\n')];
  const columns = Math.max(
    ...lines.map((line) => readSegments(line).reduce((sum, { text }) => sum + text.length, 0)),
  );
  const width = Math.ceil(columns * CHARACTER + 2 * MARGIN);
  const height = TITLE_BAR + lines.length * LINE + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Output of ${escapeXml(command)}">
<style>${CSS}
</style>
<rect width="${width}" height="${height}" rx="8" fill="#151b23" stroke="#3d444d"/>
<g><circle cx="20" cy="17" r="5" fill="#ff7b72"/><circle cx="38" cy="17" r="5" fill="#e3b341"/><circle cx="56" cy="17" r="5" fill="#7fd88f"/></g>
${lines.map((line, index) => drawLine(line, TITLE_BAR + (index + 1) * LINE - 5)).join('\n')}
</svg>
`;
}

type Segment = { readonly style: string; readonly text: string };

function readSegments(line: string): readonly Segment[] {
  let style = '';
  return line.split(/(\u001b\[\d+m)/).flatMap((part) => {
    const code = /\[(\d+)m$/.exec(part)?.[1];
    if (code === undefined || !part.startsWith('\u001b')) return part === '' ? [] : [{ style, text: part }];
    style = STYLES[code] ?? '';
    return [];
  });
}

/** Each part is put in its column and given its length, so that columns stand straight in any font. */
function drawLine(line: string, y: number): string {
  let column = 0;
  const parts = readSegments(line).map(({ style, text }) => {
    const x = (MARGIN + column * CHARACTER).toFixed(1);
    const length = (text.length * CHARACTER).toFixed(1);
    column += text.length;
    const styled = style === '' ? '' : ` class="${style}"`;
    return `<tspan x="${x}" textLength="${length}"${styled}>${escapeXml(text)}</tspan>`;
  });
  return `<text y="${y}" xml:space="preserve">${parts.join('')}</text>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
