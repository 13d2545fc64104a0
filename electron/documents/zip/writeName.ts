// Names inside a zip file we write: what every Windows program can unpack, each once.
import { xmlSafe } from '../xmlSafe.ts';

/** Signs Windows takes in no file name, as their full-width likes, which read the same. */
const FULL_WIDTH: Record<string, string> = { '\\': '＼', ':': '：', '*': '＊', '?': '？', '"': '＂', '<': '＜', '>': '＞', '|': '｜' };
/** Letters of one file or folder name; Windows takes 255 for a whole path of some programs. */
const LONGEST = 120;
const UNNAMED = '未命名';
/** Names of devices, which Windows opens as no file, and the one name a list of names in JavaScript cannot hold. */
const TAKEN = /^(?:con|prn|aux|nul|com\d|lpt\d|__proto__)(?=\.|$)/i;

/** One file or folder name: no sign Windows refuses, nothing that climbs, short enough; the extension stays. */
export function cleanPart(part: string): string {
  const plain = xmlSafe(part)
    .replace(/[\\:*?"<>|]/g, (sign) => FULL_WIDTH[sign] ?? '')
    .replace(/[\t\n\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, ' ')
    .replace(/^ +|[. ]+$/g, '')
    .replace(TAKEN, '$&_');
  const [stem, extension] = split(plain);
  const short = stem.slice(0, LONGEST - extension.length).replace(/[\ud800-\udbff]$/, '').trimEnd();
  return short === '' ? `${UNNAMED}${extension}` : short + extension;
}

/** 'a/b.txt' with each of its names cleaned; empty names are left out. */
export function cleanPath(path: string): string {
  const parts = path.split('/').filter((part) => !/^\s*\.{0,2}\s*$/.test(part));
  return parts.length === 0 ? UNNAMED : parts.map(cleanPart).join('/');
}

/** Cleaned names in order, those met before numbered （2）, （3） …: Windows does not tell capital letters from small ones. */
export function zipNames(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.map((path) => {
    const name = cleanPath(path);
    const [stem, extension] = split(name);
    let given = name;
    for (let number = 2; seen.has(given.toLowerCase()); number += 1) given = `${stem}（${number}）${extension}`;
    seen.add(given.toLowerCase());
    return given;
  });
}

/** '附件.docx' → '附件', '.docx'. */
function split(name: string): [string, string] {
  const extension = /(?<=[^/])\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - extension.length), extension];
}
