// The page shown when the data cannot be opened: the sentences of the refusal and what to do, nothing else.

/** A whole HTML page without scripts; every sentence is escaped. */
export function stoppedPage(sentences: string[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>政务公开工作台没有打开</title>
<style>
body { margin: 0; background: #f5f6f8; color: #1f2329; font: 15px/1.8 "Microsoft YaHei", "微软雅黑", "Noto Sans CJK SC", sans-serif; }
main { max-width: 640px; margin: 12vh auto 0; padding: 28px 36px; background: #fff; border: 1px solid #d9dce1; border-radius: 4px; }
h1 { margin: 0 0 12px; font-size: 20px; font-weight: 600; }
p { margin: 0 0 10px; overflow-wrap: anywhere; user-select: text; }
.next { color: #4e5661; }
</style>
</head>
<body>
<main role="alert">
<h1>政务公开工作台没有打开</h1>
${sentences.map((sentence) => `<p>${escape(sentence)}</p>`).join('\n')}
<p class="next">数据没有改动。按上面的说明处理后，请关闭这个窗口，再重新打开程序。</p>
</main>
</body>
</html>
`;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark]!);
}
