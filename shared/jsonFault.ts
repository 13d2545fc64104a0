// Where a text stops being JSON: line, column and what stands there. JSON.parse says it in English, and not always where.

export interface JsonFault {
  /** Both from 1; the column in characters. */
  line: number;
  column: number;
  /** What stands there, '' at the end of the text. */
  found: string;
  /** What would be right there: '逗号或者“}”'. */
  wanted: string;
  /** A text in quotes begins there and does not end as it should. */
  unended: boolean;
}

/** What may come next. */
type Want = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const SPACE = /[ \t\n\r]*/y;

function sayWant(want: Want, inList: boolean): string {
  const end = inList ? '“]”' : '“}”';
  switch (want) {
    case 'value':
      return '一个值';
    case 'valueOrEnd':
      return '一个值或者“]”';
    case 'key':
      return '双引号里的项名';
    case 'keyOrEnd':
      return '双引号里的项名或者“}”';
    case 'colon':
      return '冒号';
    case 'commaOrEnd':
      return `逗号或者${end}`;
    case 'nothing':
      return '文件的结尾';
  }
}

/** The first place at which the text is not JSON; null when all of it is. */
export function jsonFault(text: string): JsonFault | null {
  /** The lists and objects the place lies in; true for a list. */
  const open: boolean[] = [];
  let at = 0;
  let want: Want = 'value';
  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  const after = (): Want => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  const fault = (): JsonFault => {
    const before = text.slice(0, at).split(/\r\n|\n|\r/);
    const found = /^[\w.+-]{1,20}/.exec(text.slice(at, at + 20))?.[0] ?? [...text.slice(at, at + 2)][0] ?? '';
    const unended = found === '"' && want !== 'colon' && want !== 'commaOrEnd' && want !== 'nothing';
    return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1, found, wanted: sayWant(want, open.at(-1) === true), unended };
  };
  for (;;) {
    at = match(SPACE);
    const char = text[at];
    if (char === undefined) return want === 'nothing' ? null : fault();
    if ((char === ']' && (want === 'valueOrEnd' || (want === 'commaOrEnd' && open.at(-1) === true))) || (char === '}' && (want === 'keyOrEnd' || (want === 'commaOrEnd' && open.at(-1) === false)))) {
      open.pop();
      at += 1;
      want = after();
    } else if (want === 'value' || want === 'valueOrEnd') {
      if (char === '{' || char === '[') {
        open.push(char === '[');
        at += 1;
        want = char === '[' ? 'valueOrEnd' : 'keyOrEnd';
        continue;
      }
      const end = match(char === '"' ? STRING : SCALAR);
      if (end < 0) return fault();
      at = end;
      want = after();
    } else if (want === 'key' || want === 'keyOrEnd') {
      const end = match(STRING);
      if (end < 0) return fault();
      at = end;
      want = 'colon';
    } else if (want === 'colon' && char === ':') {
      at += 1;
      want = 'value';
    } else if (want === 'commaOrEnd' && char === ',') {
      at += 1;
      want = open.at(-1) === true ? 'value' : 'key';
    } else return fault();
  }
}

/** Marks people type in Chinese where JSON wants the plain one. */
const PLAIN: Record<string, string> = { '，': ',', '：': ':', '“': '"', '”': '"', '｛': '{', '｝': '}', '［': '[', '］': ']', '【': '[', '】': ']', '、': ',' };

/** '第12行第5列附近不是合规的 JSON（多了或少了逗号、引号、括号）：这里是“}”，应是一个值' */
export function sayJsonFault({ line, column, found, wanted, unended }: JsonFault): string {
  const plain = PLAIN[found];
  const where = `第${line}行第${column}列附近不是合规的 JSON（多了或少了逗号、引号、括号）：`;
  if (unended) return `${where}这里开始的一段文字没有用双引号结束，或者里面有换行、不能用的“\\”`;
  if (plain !== undefined) return `${where}这里是“${found}”，是中文的标点，应改成英文的“${plain}”`;
  return `${where}${found === '' ? '文件到这里就完了' : `这里是“${found}”`}，应是${wanted}`;
}
