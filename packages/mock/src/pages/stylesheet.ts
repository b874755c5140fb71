/** The style of the mock's own pages. */
export const stylesheet = `:root { color-scheme: light dark; --text: light-dark(#1b1f27, #eceef3); --muted: light-dark(#5a6272, #a3abbb);
  --page: light-dark(#f7f8fa, #12141a); --card: light-dark(#fff, #1b1e26); --line: light-dark(#e1e4ea, #2f3440); --accent: light-dark(#2a5bd7, #9ab6ff); }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { max-inline-size: 1040px; margin-inline: auto; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 24px; }
main.card { max-inline-size: 480px; margin-block-start: 10vh; }
section.card { margin-block: 16px; padding: 16px 20px; overflow-x: auto; }
h1 { font-size: 21px; line-height: 1.25; margin: 0 0 8px; }
h2 { font-size: 17px; margin: 0 0 8px; }
p { margin: 0 0 8px; }
.muted, small { color: var(--muted); font-size: 13px; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding: 8px 12px 8px 0; border-block-start: 1px solid var(--line); }
th { color: var(--muted); font-size: 13px; font-weight: 500; border: 0; white-space: nowrap; }
td small { display: block; }
code { font: 14px/1.4 ui-monospace, Menlo, Consolas, monospace; }
.code { font-size: 17px; letter-spacing: .06em; font-variant-numeric: tabular-nums; }
form { display: inline; }
button { font: inherit; color: var(--accent); background: none; border: 1px solid var(--line); border-radius: 8px; padding: 4px 10px; cursor: pointer; }
button:hover { border-color: var(--accent); }
button[aria-current] { background: var(--accent); color: var(--card); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
ul.row { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; margin: 0; padding: 0; }
`;
