import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The pages of Markdown below a folder, as paths from it; packages and builds are left out. */
export function listPages(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^(node_modules|dist|\.git)$/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listPages(path).map((page) => join(entry.name, page));
    return entry.name.endsWith('.md') ? [entry.name] : [];
  });
}

/** The links of a page, images included, that lead to no file of the folder, or to no heading of a page. */
export function findBrokenLinks(folder: string, page: string): readonly string[] {
  const text = withoutCode(readFileSync(join(folder, page), 'utf8'));
  const links = Array.from(
    text.matchAll(/\]\(([^)\s]+)\)|<img [^>]*src="([^"]+)"/g),
    ([, link, src]) => link ?? src ?? '',
  );
  return links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(folder, page, link));
}

function leadsSomewhere(folder: string, page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? join(folder, page) : join(folder, dirname(page), path);
  const isInside = !relative(folder, target).startsWith('..');
  if (!isInside || !existsSync(target)) return false;
  return anchor === undefined || (statSync(target).isFile() && anchorsOf(target).has(anchor));
}

/** The anchors of a page's headings, as GitHub and npm make them. */
function anchorsOf(path: string): ReadonlySet<string> {
  const headings = withoutCode(readFileSync(path, 'utf8')).matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    Array.from(headings, ([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function withoutCode(text: string): string {
  return text.replace(/^```.*?^```$/gms, '');
}
