// Copying without a key press, by the browser's own copy command: it needs no permission, so it works where all are denied.

/** Puts a text on the clipboard during a press of a key or button. False when the browser did not let it. */
export function copyText(text: string): boolean {
  let taken = false;
  const put = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', text);
    taken = true;
  };
  document.addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
}
