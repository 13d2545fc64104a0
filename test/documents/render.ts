// Prints Word files with LibreOffice and reads from the pages what a person would see: lines, places, colours.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One line of print; places in millimetres from the sheet's left and upper edge. */
export interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Page {
  /** Millimetres. */
  width: number;
  height: number;
  /** From top to bottom, page number included. */
  lines: Line[];
  /** What LibreOffice set without a space between. */
  words: Line[];
  /** All text without spaces. */
  text: string;
}

export interface Print {
  pages: Page[];
  /** Top and bottom, left and right, in millimetres, of all pixels of a page that a colour test accepts; null when there is none. */
  extent: (page: number, accepts: (red: number, green: number, blue: number) => boolean, from?: number) => Extent | null;
}

export interface Extent {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const MM = 25.4 / 72;
const DPI = 200;
const FONTS = [
  ['AR PL UMing CN', 'fonts-arphic-uming'],
  ['AR PL UKai CN', 'fonts-arphic-ukai'],
  ['WenQuanYi Zen Hei', 'fonts-wqy-zenhei'],
  ['Noto Serif CJK SC', 'fonts-noto-cjk-extra'],
] as const;

const folders: string[] = [];

/** Removes what printing left on the disk; nothing can be asked of the prints after it. */
export function removePrints(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Prints all files in one run of LibreOffice; the answer has the same keys. */
export function print<K extends string>(files: Record<K, Uint8Array>): Record<K, Print> {
  checkTools();
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  folders.push(folder);
  const names = Object.keys(files) as K[];
  for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name]);
  // A profile of its own: a second LibreOffice on the same profile would hand its files to the first and leave.
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names.map((name) => join(folder, `${name}.docx`))],
    { timeout: 120_000, stdio: 'pipe', env: { ...process.env, FONTCONFIG_FILE: new URL('./fonts.conf', import.meta.url).pathname } },
  );
  return Object.fromEntries(names.map((name) => [name, printOf(join(folder, `${name}.pdf`))])) as Record<K, Print>;
}

function checkTools(): void {
  const works = (program: string, args: string[]): string | null => {
    try {
      return execFileSync(program, args, { stdio: 'pipe', timeout: 60_000 }).toString();
    } catch {
      return null;
    }
  };
  if (works('soffice', ['--version']) === null) throw new Error('没有找到 soffice：请安装 libreoffice-writer 后再运行这项测试。');
  if (works('pdfinfo', ['-v']) === null) throw new Error('没有找到 pdfinfo、pdftotext、pdftoppm：请安装 poppler-utils 后再运行这项测试。');
  for (const [family, wanted] of FONTS) {
    if (!works('fc-list', [`:family=${family}`])?.trim()) throw new Error(`没有找到字体 ${family}：请安装 ${wanted} 后再运行这项测试。`);
  }
}

function printOf(pdf: string): Print {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 }).toString();
  const pages = html.split('<page ').slice(1).map(pageOf);
  return {
    pages,
    extent: (page, accepts, from = 0) => extentOf(pdf, page, accepts, from),
  };
}

function pageOf(html: string): Page {
  const size = /width="([\d.]+)" height="([\d.]+)"/.exec(html);
  const words: Line[] = [...html.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map((match) => ({
    left: Number(match[1]) * MM, top: Number(match[2]) * MM, right: Number(match[3]) * MM, bottom: Number(match[4]) * MM, text: decoded(match[5] ?? ''),
  }));
  const lines: Line[] = [];
  // Words whose middle lies within a line belong to it.
  for (const word of words.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom || a.left - b.left)) {
    const middle = (word.top + word.bottom) / 2;
    const line = lines.at(-1);
    if (line && middle < (line.top + line.bottom) / 2 + 1.5) {
      line.left = Math.min(line.left, word.left);
      line.right = Math.max(line.right, word.right);
    } else lines.push({ ...word, text: '' });
  }
  for (const line of lines) {
    const own = words.filter((word) => Math.abs((word.top + word.bottom) / 2 - (line.top + line.bottom) / 2) < 1.6);
    line.text = own.toSorted((a, b) => a.left - b.left).map((word) => word.text).join(' ');
  }
  return {
    width: Number(size?.[1]) * MM,
    height: Number(size?.[2]) * MM,
    lines,
    words,
    text: lines.map((line) => line.text).join('').replaceAll(/\s/g, ''),
  };
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

function extentOf(pdf: string, page: number, accepts: (red: number, green: number, blue: number) => boolean, from: number): Extent | null {
  const bytes = execFileSync('pdftoppm', ['-r', String(DPI), '-f', String(page), '-l', String(page), pdf], { maxBuffer: 128 * 1024 * 1024 });
  // 'P6 width height 255' and then three bytes a pixel.
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('pdftoppm wrote no picture of the kind P6');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const pixels = bytes.subarray(head[0].length);
  const mm = 25.4 / DPI;
  let extent: Extent | null = null;
  for (let y = Math.ceil(from / mm); y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      if (!accepts(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)) continue;
      extent ??= { top: y * mm, bottom: (y + 1) * mm, left: x * mm, right: (x + 1) * mm };
      extent.bottom = (y + 1) * mm;
      extent.left = Math.min(extent.left, x * mm);
      extent.right = Math.max(extent.right, (x + 1) * mm);
    }
  }
  return extent;
}
