// The first page of a tab: takes the token out of the address, keeps it in the tab, and goes on to the program's page.
// The token stands behind '#', which browsers never send and which leaves the history with the replacement.
import { pageHostWire } from '../../../shared/contract/packet.ts';

const html = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>政务公开工作台</title><link rel="icon" href="data:,"></head>
<body><p id="line">正在打开政务公开工作台……</p><noscript><p>请在浏览器中允许脚本后再打开。</p></noscript><script src="open.js"></script></body>
</html>
`;

const script = `// Keeps the token for this tab and opens the page.
const found = /^#token=([A-Za-z0-9_-]{43})$/.exec(location.hash);
if (found) {
  sessionStorage.setItem(${JSON.stringify(pageHostWire.tokenKey)}, found[1]);
  location.replace('./');
} else {
  document.getElementById('line').textContent = '网址不完整：请使用程序启动时给出的完整网址。';
}
`;

/** The opening page and its script by path; null for any other path. */
export function openingFile(urlPath: string): { text: string; type: string } | null {
  if (urlPath === '/open') return { text: html, type: 'text/html; charset=utf-8' };
  if (urlPath === '/open.js') return { text: script, type: 'text/javascript; charset=utf-8' };
  return null;
}
