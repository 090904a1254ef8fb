import { fromBase64, toBase64, type Bytes } from '../../../shared/device/bytes';
import { findingsOf, type Finding } from './photo-checks';
import { checkedSide, longestSide, mostBytes, qualities, shrink } from './photo-limits';

/** Part of a picture, in hundredths of its sides. */
export interface Cut {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MadePhoto {
  picture: Bytes;
  width: number;
  height: number;
  findings: Finding[];
}

/**
 * Cuts a still out and writes it anew from its pixels, so that nothing of the camera is in it: no place, no time, no name of the device. Everything
 * happens in memory; not even the browser's store of files sees it.
 */
export function makePhoto(still: HTMLCanvasElement, cut: Cut): MadePhoto {
  const part = {
    x: (still.width * cut.x) / 100, y: (still.height * cut.y) / 100,
    width: Math.max(1, Math.round((still.width * cut.width) / 100)), height: Math.max(1, Math.round((still.height * cut.height) / 100)),
  };
  let canvas = drawn(still, part, longestSide);
  const checked = drawn(still, part, checkedSide);
  const findings = findingsOf(contextOf(checked).getImageData(0, 0, checked.width, checked.height), Math.max(canvas.width, canvas.height));
  let picture = lightest(canvas);
  while (picture.length > mostBytes) {
    canvas = drawn(still, part, Math.max(canvas.width, canvas.height) * shrink);
    picture = lightest(canvas);
  }
  return { picture, width: canvas.width, height: canvas.height, findings };
}

/** A canvas with a picture on it, of its own size. */
export function stillOf(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  return drawn(source, { x: 0, y: 0, width, height }, Math.max(width, height));
}

/** A picture as an address that lies in memory only. */
export function addressOf(picture: Bytes): string {
  const type = picture[0] === 0xff ? 'image/jpeg' : 'image/webp';
  return `data:${type};base64,${toBase64(picture)}`;
}

function drawn(source: CanvasImageSource, part: Cut, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(part.width, part.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(part.width * scale));
  canvas.height = Math.max(1, Math.round(part.height * scale));
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  return context;
}

/** The best quality that is light enough; else the lightest there is. WebP is a third lighter than JPEG, which is taken where it is not to be had. */
function lightest(canvas: HTMLCanvasElement): Bytes {
  let bytes: Bytes = new Uint8Array();
  for (const quality of qualities) {
    const address = webpOf(canvas, quality) ?? canvas.toDataURL('image/jpeg', quality);
    bytes = fromBase64(address.slice(address.indexOf(',') + 1));
    if (bytes.length <= mostBytes) return bytes;
  }
  return bytes;
}

function webpOf(canvas: HTMLCanvasElement, quality: number): string | null {
  const address = canvas.toDataURL('image/webp', quality);
  return address.startsWith('data:image/webp') ? address : null;
}
