/** Texts that people write and programs break. All can be shown verbatim. */
export const UNUSUAL_TEXTS: readonly string[] = [
  'Grüße aus Zürich',
  '您好,欢迎 – مرحبا – שלום – Привет',
  'Family 👩‍👩‍👧‍👦 and flag 🇷🇴, e\u0301 as two characters',
  '<b>bold</b> & "quoted" &amp; &lt;i&gt; <script>alert(1)</script>',
  '5 < 6 && 7 > 3; price: 100% of $5 or €4',
  "It's O'Neill; DROP TABLE chats; --",
  '{"text":"not JSON"} ${name} {{name}} %s %d \\n \\u0041 C:\\temp',
  'First line\nSecond line\n\tThird line',
  '  two spaces before and after  ',
  'null',
  '0',
  'false',
  `A long text. ${'Lorem ipsum dolor sit amet. '.repeat(70)}The end.`,
];

/** A text as people paste them: longer than 4 KiB, which some take for the end of a body. */
export const PASTED_TEXT = Array.from(
  { length: 60 },
  (_, index) => `${index + 1}. Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod.`,
).join('\n');
