// 发文字号: 代字〔年〕序号, written the one way GB/T 9704-2012 prints it (7.2.5), whichever brackets were typed.

const YEAR = /\s*[[［【(（〈《﹝{｛〔]\s*([0-9０-９]{4})\s*[\]］】)）〉》﹞}｝〕]/;

/** '莱芜政办字[2019] 9号' → '莱芜政办字〔2019〕9号'. What is no number of that shape stays as it is, without spaces at its ends. */
export function officialNumber(written: string): string {
  const text = written.trim().replace(YEAR, (_, year: string) => `〔${year.normalize('NFKC')}〕`);
  return text.replace(/〕\s*([0-9０-９]+)\s*号/, (_, number: string) => `〕${number.normalize('NFKC')}号`);
}
