import { blownOutFrom, blurredBelow, darkBelow, glareFrom, smallBelow } from './photo-limits';

/** What may make a photograph hard to read. */
export type Finding = 'dark' | 'glare' | 'blurred' | 'small';

/** Pixels as a canvas gives them: red, green, blue, opacity. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Looks at a photograph as it will be kept. `pixels` is it on the checked size, `longer` its own longer side. */
export function findingsOf(pixels: Pixels, longer: number): Finding[] {
  const grey = greyOf(pixels);
  const findings: Finding[] = [];
  if (mean(grey) < darkBelow) findings.push('dark');
  if (grey.filter((one) => one >= blownOutFrom).length > grey.length * glareFrom) findings.push('glare');
  if (sharpness(grey, pixels.width, pixels.height) < blurredBelow) findings.push('blurred');
  if (longer < smallBelow) findings.push('small');
  return findings;
}

/** Brightness as eyes see it (ITU-R BT.601). */
function greyOf({ data, width, height }: Pixels): Float32Array {
  const grey = new Float32Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    grey[at] = 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0);
  }
  return grey;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}

/** Variance of the Laplacian: how much every pixel differs from its four neighbours. Edges make it large, and blur takes edges away. */
export function sharpness(grey: Float32Array, width: number, height: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const edge = 4 * (grey[at] ?? 0) - (grey[at - 1] ?? 0) - (grey[at + 1] ?? 0) - (grey[at - width] ?? 0) - (grey[at + width] ?? 0);
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = Math.max(1, (width - 2) * (height - 2));
  return squares / count - (sum / count) ** 2;
}
