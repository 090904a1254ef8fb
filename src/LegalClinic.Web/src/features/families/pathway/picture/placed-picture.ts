import type { ElkNode, ElkPoint } from 'elkjs/lib/elk-api';
import { arrowId, headingId } from './elk-graph';
import type { PictureModel } from './picture-model';

/** Where a card stands, in pixels from the top left corner of the picture. */
export interface Place {
  left: number;
  top: number;
}

/** A lane's stripe over the whole width. */
export interface Stripe {
  top: number;
  height: number;
}

export interface PlacedArrow {
  id: string;
  points: ElkPoint[];
  isCritical: boolean;
}

/** A picture in which everything has its place. */
export interface PlacedPicture {
  width: number;
  height: number;
  /** One for each lane of the model, in its order. */
  stripes: Stripe[];
  cards: ReadonlyMap<string, Place>;
  arrows: PlacedArrow[];
}

/** Reads what the layout library found; from right to left everything is mirrored, so that the way begins where reading begins. */
export function placedPicture(model: PictureModel, laidOut: ElkNode, rightToLeft: boolean): PlacedPicture {
  const width = laidOut.width ?? 0;
  const nodes = new Map((laidOut.children ?? []).map((node) => [node.id, node]));
  const edges = new Map((laidOut.edges ?? []).map((edge) => [edge.id, edge]));
  const tops = [...model.lanes, undefined].map((_, lane) => nodes.get(headingId(lane, 0))?.y ?? 0);
  const x = (at: number, size = 0) => (rightToLeft ? width - at - size : at);
  const place = (key: string): Place => {
    const node = nodes.get(key);
    return { left: x(node?.x ?? 0, node?.width), top: node?.y ?? 0 };
  };
  return {
    width,
    height: tops.at(-1) ?? 0,
    stripes: model.lanes.map((_, lane) => ({ top: tops[lane] ?? 0, height: (tops[lane + 1] ?? 0) - (tops[lane] ?? 0) })),
    cards: new Map(model.lanes.flatMap((lane) => lane.steps.map((one) => [one.step.key, place(one.step.key)] as const))),
    arrows: model.arrows.map((arrow) => {
      const id = arrowId(arrow.from, arrow.to);
      const points = (edges.get(id)?.sections ?? []).flatMap((part) => [part.startPoint, ...(part.bendPoints ?? []), part.endPoint]);
      return { id, isCritical: arrow.isCritical, points: points.map((point) => ({ x: x(point.x), y: point.y })) };
    }),
  };
}
