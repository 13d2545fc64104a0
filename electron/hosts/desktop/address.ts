// The page's own address in the Electron window: a protocol of our own, so that nothing is ever loaded from the disk by path.

export const pageScheme = 'app';
export const pageOrigin = 'app://workbench';
export const pageAddress = `${pageOrigin}/index.html`;
/** Shown instead of the page when the data cannot be opened. */
export const stoppedAddress = `${pageOrigin}/stopped`;

/** True for an address of our own page, and for nothing that merely begins like it. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${pageOrigin}/`);
}
