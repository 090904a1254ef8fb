/*
 * What a photograph may weigh. On a line of 30 KB/s the largest takes ten seconds, and the usual identity card, cut out, three to five. 2,000 pixels on the
 * longer side are 170 dots an inch on a page of A4 and 590 on an identity card: print of 8 points, the smallest on Iraqi papers, is ten pixels high
 * on the page and stays readable; the server keeps up to 2,600 of what offices scan.
 */
export const longestSide = 2_000;
export const mostBytes = 300 * 1024;

/** Tried one after the other until the picture is light enough; below the last, letters begin to fray. */
export const qualities = [0.82, 0.7, 0.58, 0.46];

/** By how much a picture that is still too heavy shrinks before it is tried again. */
export const shrink = 0.8;

/** Most photographs of one paper, as at the server: IntakePhoto.MostPerPaper. */
export const mostOfPaper = 20;

/*
 * Looked at in grey on this length of the longer side, so that the same paper is judged the same by every camera.
 * The figures were chosen on generated pages (photo-checks.test.ts) with room on the side of keeping silent: whoever stands in the tent decides.
 */
export const checkedSide = 800;

/** Mean brightness, 0 to 255: below it print no longer stands out from its paper. */
export const darkBelow = 60;

/** A pixel of this brightness or more, 0 to 255, is blown out: paper in even light stays below. */
export const blownOutFrom = 252;

/** Share of blown-out pixels from which glare hides something. */
export const glareFrom = 0.06;

/** Variance of the Laplacian, in squared grey steps: sharp print gives hundreds to thousands, print out of focus some tens at most. */
export const blurredBelow = 60;

/** Pixels on the longer side after cutting out: an identity card needs them for its smallest print. */
export const smallBelow = 700;
