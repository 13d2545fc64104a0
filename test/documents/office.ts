// LibreOffice as a person at a desk uses it: opens a workbook, types into cells, saves it in a format of its choice.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type OfficeFormat = 'xlsx' | 'xls' | 'ods' | 'csv';
const FILTERS: Record<OfficeFormat, string> = { xlsx: 'Calc MS Excel 2007 XML', xls: 'MS Excel 97', ods: 'calc8', csv: 'Text - txt - csv (StarCalc)' };

export interface OfficeJob {
  name: string;
  bytes: Uint8Array;
  format: OfficeFormat;
  /** Address in the first sheet → what is typed: a text, or a number (a day as the spreadsheet counts it). */
  typed: Record<string, string | number>;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll('\n', '" & Chr(10) & "')}"`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Does all the jobs in one run; files come back in the same order, named after their formats. `folder` is left for the caller to remove. */
export function typeInOffice(jobs: readonly OfficeJob[], folder: string): { name: string; bytes: Uint8Array }[] {
  const run = (...words: string[]): void => {
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', ...words], { timeout: 300_000, stdio: 'pipe' });
  };
  try {
    // The first start makes the profile; what stood there before would be overwritten.
    run('--terminate_after_init');
  } catch (error) {
    throw new Error('没有找到 soffice：请安装 libreoffice-calc 后再运行这项测试。', { cause: error });
  }
  const url = (name: string): string => pathToFileURL(join(folder, name)).href;
  const subs = jobs.map(({ bytes, format, typed }, index) => {
    writeFileSync(join(folder, `in${index}.xlsx`), bytes);
    const cells = Object.entries(typed).map(([address, value]) => `  page.getCellRangeByName("${address}").${typeof value === 'number' ? `Value = ${value}` : `String = ${quoted(value)}`}`);
    return [
      `Sub Job${index}`,
      '  Dim hidden(0) As New com.sun.star.beans.PropertyValue',
      '  hidden(0).Name = "Hidden" : hidden(0).Value = True',
      `  book = StarDesktop.loadComponentFromURL("${url(`in${index}.xlsx`)}", "_blank", 0, hidden())`,
      '  page = book.Sheets.getByIndex(0)',
      ...cells,
      '  Dim kind(1) As New com.sun.star.beans.PropertyValue',
      `  kind(0).Name = "FilterName" : kind(0).Value = "${FILTERS[format]}"`,
      `  kind(1).Name = "FilterOptions" : kind(1).Value = "${format === 'csv' ? '44,34,76,1' : ''}"`,
      `  book.storeToURL("${url(`out${index}.${format}`)}", kind())`,
      '  book.close(True)',
      'End Sub',
    ].join('\n');
  });
  const all = ['Sub Run', ...jobs.map((_, index) => `  Job${index}`), '  StarDesktop.terminate', 'End Sub'].join('\n');
  const basic = join(folder, 'profile', 'user', 'basic');
  mkdirSync(join(basic, 'Standard'), { recursive: true });
  const head = (kind: string, name: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">\n`;
  const library = 'xmlns:library="http://openoffice.org/2000/library"';
  writeFileSync(join(basic, 'script.xlc'), `${head('library:libraries', 'libraries')}<library:libraries ${library} xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`);
  writeFileSync(join(basic, 'Standard', 'script.xlb'), `${head('library:library', 'library')}<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Desk"/></library:library>`);
  writeFileSync(join(basic, 'Standard', 'Desk.xba'), `${head('script:module', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Desk" script:language="StarBasic">${escaped([all, ...subs].join('\n\n'))}</script:module>`);
  run('macro:///Standard.Desk.Run');
  return jobs.map(({ name, format }, index) => {
    const file = join(folder, `out${index}.${format}`);
    if (!existsSync(file)) throw new Error(`LibreOffice did not save ${name} as .${format}`);
    return { name: `${name}.${format}`, bytes: new Uint8Array(readFileSync(file)) };
  });
}
