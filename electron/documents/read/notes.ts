// Sentences about things seen while reading that stop nothing but should be known.

export const MACRO_NOTE = '文件带有宏，宏没有运行，只读取了单元格。';
export const MACRO_SHEET_NOTE = '文件里有宏表，没有读取。';
export const EXTERNAL_NOTE = '文件引用了其他文件的数据，没有去打开那些文件，按本文件里保存的结果读取。';

/** What each extension promises; an extension not listed promises nothing. */
const PROMISES: Record<string, readonly string[] | undefined> = {
  xlsx: ['xlsx'], xlsm: ['xlsx'], xltx: ['xlsx'], xltm: ['xlsx'],
  xls: ['xls'], xlt: ['xls'], et: ['xls', 'xlsx'], ett: ['xls', 'xlsx'],
  ods: ['ods'], ots: ['ods'], csv: ['csv'], tsv: ['csv'], txt: ['csv'], docx: ['docx'], docm: ['docx'], dotx: ['docx'], dotm: ['docx'],
};

/** The extension of a file name in small letters, without the dot; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/** A note when the name's extension promises something else than the content is; null otherwise. */
export function extensionNote(name: string, format: string): string | null {
  const extension = extensionOf(name);
  const promised = extension === '' ? undefined : PROMISES[extension];
  if (extension === '' || promised?.includes(format)) return null;
  return `文件名是 .${extension}，内容是 .${format}，已按内容读取。`;
}
