// A drawn chart as a picture file, as sharp as print needs it.
import { saveDocument } from '../../bridge.ts';

/** Pixels for each pixel on the screen. */
const SHARP = 3;
/** White around the drawing, in pixels of the screen. */
const MARGIN = 12;

/** Hands the drawing to the person as PNG; false when there is none or it could not be drawn. */
export async function savePicture(drawing: SVGSVGElement | null | undefined, name: string): Promise<boolean> {
  if (!drawing) return false;
  const { width, height } = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * SHARP));
  copy.setAttribute('height', String(height * SHARP));
  copy.setAttribute('font-family', getComputedStyle(drawing).fontFamily);
  // The page's styles do not go along: what they give to single letters is written into the copy.
  const styled = drawing.querySelectorAll('text');
  copy.querySelectorAll('text').forEach((text, at) => {
    const { paintOrder, stroke, strokeWidth } = getComputedStyle(styled[at] ?? drawing);
    text.setAttribute('style', `paint-order: ${paintOrder}; stroke: ${stroke}; stroke-width: ${strokeWidth}`);
  });
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  try {
    await image.decode();
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((width + 2 * MARGIN) * SHARP);
  canvas.height = Math.round((height + 2 * MARGIN) * SHARP);
  const paper = canvas.getContext('2d');
  if (!paper) return false;
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, MARGIN * SHARP, MARGIN * SHARP, Math.round(width * SHARP), Math.round(height * SHARP));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return false;
  saveDocument({ name: `${name}.png`, bytes: new Uint8Array(await blob.arrayBuffer()) });
  return true;
}
