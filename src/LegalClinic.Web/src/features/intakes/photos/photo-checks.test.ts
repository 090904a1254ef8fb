import { describe, expect, it } from 'vitest';
import { findingsOf, type Pixels } from './photo-checks';

const width = 400;
const height = 280;

/** A page of print: dark strokes of three pixels on paper, as bright as told. */
function page(paper = 205, ink = 45): Float32Array {
  return Float32Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const isText = y % 14 < 8 && (x * 7 + Math.floor(y / 14) * 13) % 11 < 4;
    return isText ? ink : paper;
  });
}

/** Each pixel is the mean of its neighbours up to so far away, as when the lens is out of focus. */
function blurred(grey: Float32Array, reach: number): Float32Array {
  const along = (from: Float32Array, step: number, length: number) =>
    from.map((_, at) => {
      const place = step === 1 ? at % width : Math.floor(at / width);
      let sum = 0;
      let count = 0;
      for (let by = -reach; by <= reach; by += 1) {
        if (place + by < 0 || place + by >= length) continue;
        sum += from[at + by * step] ?? 0;
        count += 1;
      }
      return sum / count;
    });
  return along(along(grey, 1, width), width, height);
}

/** A lamp that shows in the paper: a disc that takes so much of the picture is blown out. */
function withGlare(grey: Float32Array, share: number): Float32Array {
  const radius = Math.sqrt((share * width * height) / Math.PI);
  return grey.map((one, at) => (Math.hypot((at % width) - width / 2, Math.floor(at / width) - height / 2) < radius ? 255 : one));
}

function pixels(grey: Float32Array): Pixels {
  const data = new Uint8ClampedArray(grey.length * 4);
  grey.forEach((one, at) => data.set([one, one, one, 255], at * 4));
  return { data, width, height };
}

describe('what is said of a photograph', () => {
  it.each<[string, Float32Array, number, string[]]>([
    ['a sharp page in even light', page(), 1_600, []],
    ['a sharp page in weak light', page(140, 30), 1_600, []],
    ['a page a little soft', blurred(page(), 1), 1_600, []],
    ['a page out of focus', blurred(page(), 8), 1_600, ['blurred']],
    ['a page at night', page(52, 10), 1_600, ['dark']],
    ['a page with a large reflection', withGlare(page(), 0.12), 1_600, ['glare']],
    ['a page with a small reflection', withGlare(page(), 0.02), 1_600, []],
    ['a page from far away', page(), 500, ['small']],
    ['nothing at all', new Float32Array(width * height), 300, ['dark', 'blurred', 'small']],
  ])('%s', (_, grey, longer, findings) => {
    expect(findingsOf(pixels(grey), longer)).toEqual(findings);
  });
});
