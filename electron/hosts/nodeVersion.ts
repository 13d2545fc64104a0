// Stops at once, with one sentence, where Node is too old: the database's binary would end the process without a word.
// Imported first by the programs that are started by hand; must not import anything itself.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(`这台电脑的 Node 是 ${process.versions.node}，本程序需要 22.14 以上的版本。请在程序文件夹里运行 npm ci，再用 npm start 启动（程序自带合适的 Node）。\n`);
  process.exit(3);
}

export {};
