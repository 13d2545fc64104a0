// Where a text is not JSON, and how it is said.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault, sayJsonFault } from '../../shared/jsonFault.ts';

test.each([
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '这里是“"”，应是逗号或者“}”'],
  ['{\n  "rules": [\n    { "id": "a" },\n  ]\n}', 4, 3, '这里是“]”，应是一个值'],
  ['{id:', 1, 2, '这里是“id”，应是双引号里的项名或者“}”'],
  ['{"a"，1}', 1, 5, '是中文的标点，应改成英文的“,”'],
  ['{"a": “好”}', 1, 7, '是中文的标点，应改成英文的“"”'],
  ['{"甲乙": "丙,\n "b": 1}', 1, 8, '没有用双引号结束'],
  ['{"a": {"b": [1, 2]}', 1, 20, '文件到这里就完了，应是逗号或者“}”'],
  ['[1, 2}', 1, 6, '这里是“}”，应是逗号或者“]”'],
  ['{"a": 1}}', 1, 9, '应是文件的结尾'],
  ['{"a": True}', 1, 7, '这里是“True”，应是一个值'],
  ['{"a" 1}', 1, 6, '应是冒号'],
  ['', 1, 1, '文件到这里就完了，应是一个值'],
])('%j', (text, line, column, words) => {
  const fault = jsonFault(text);
  expect(fault).toMatchObject({ line, column });
  expect(fault && sayJsonFault(fault)).toContain(`第${line}行第${column}列附近不是合规的 JSON`);
  expect(fault && sayJsonFault(fault)).toContain(words);
});

test('what JSON.parse takes, and nothing else, has no fault', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const json = fc.json({ maxDepth: 4 });
  fc.assert(fc.property(json, (text) => jsonFault(text) === null));
  fc.assert(fc.property(fc.tuple(json, fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ':', '\\', '\n', '1', 'e', '-', '0', '.', 'n', '\u00a0')), ([text, at, piece]) => {
    const place = at % (text.length + 1);
    for (const broken of [text.slice(0, place) + piece + text.slice(place), text.slice(0, place) + piece + text.slice(place + 1)]) expect(jsonFault(broken) === null).toBe(parses(broken));
  }), { numRuns: 3000 });
});
