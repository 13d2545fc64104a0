// The table “who may import whom” as data; ARCHITECTURE.md shows the same table to people.

export interface Rule {
  /** Paths inside the project that may be imported. */
  rooms: RegExp[];
  /** Packages that may be imported; 'node' stands for Node's own modules. */
  packages: string[];
  why: string;
}

const pure = 'shared is true anywhere: no Node, no DOM, no file, no clock, so that a score or a due day comes out the same everywhere';

export const rules: Record<string, Rule> = {
  shared: { rooms: [/^shared\//], packages: ['zod', 'pinyin-pro'], why: pure },
  'electron/store': {
    rooms: [/^shared\//, /^electron\/store\//],
    packages: ['node', 'better-sqlite3', 'drizzle-orm'],
    why: 'the store holds the only SQL and knows nothing of documents, services or hosts, so that there is one place to make safe',
  },
  'electron/documents': {
    rooms: [/^shared\//, /^electron\/documents\//],
    packages: ['node', 'docx', 'exceljs', 'fflate', 'papaparse', 'iconv-lite'],
    why: 'documents hold the only office libraries and know nothing of the store, so that a library’s traps are met once',
  },
  'electron/services': {
    rooms: [/^shared\//, /^electron\/store\//, /^electron\/documents\//, /^electron\/services\//],
    packages: ['node', 'zod'],
    why: 'services gather, decide with shared and commit; they know no host',
  },
  'electron/hosts': {
    rooms: [/^shared\//, /^electron\/hosts\//, /^electron\/services\/(dispatch|context|factsCache|planCache|resources)\.ts$/, /^electron\/store\/open\.ts$/, /^electron\/documents\/worker\/pool\.ts$/, /^electron\/build\//],
    packages: ['node', 'zod'],
    why: 'a host goes through start and dispatch only, so that three hosts can do exactly the same',
  },
  'electron/hosts/desktop': {
    rooms: [/^shared\//, /^electron\/hosts\//],
    packages: ['node', 'electron'],
    why: 'only the desktop host imports electron, and it is as thin as can be',
  },
  'electron/build': { rooms: [/^electron\/(build|hosts)\//, /^renderer\/vite\.config\.ts$/], packages: ['node', 'vite', 'rolldown'], why: 'building knows nothing of what it builds' },
  renderer: {
    rooms: [/^shared\//, /^renderer\//],
    packages: ['react', 'react-dom', 'antd', '@ant-design/icons', '@tanstack/react-query', '@tanstack/react-table', '@tanstack/react-virtual', 'react-router', 'echarts', 'docx-preview', 'vite', '@vitejs/plugin-react', 'node'],
    why: 'the window sees shared and its own parts; whatever it wants done goes through the bridge by name',
  },
};

/** The room a file lies in: the longest name of a rule that its path starts with. */
export function roomOf(file: string): string {
  return Object.keys(rules).filter((room) => file.startsWith(`${room}/`)).sort((one, other) => other.length - one.length)[0] ?? file;
}

/** 'antd/locale/zh_CN' → 'antd', '@scope/name/x' → '@scope/name'. */
export function externalName(target: string): string {
  return target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/');
}
