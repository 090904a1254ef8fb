import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { PictureModel } from './picture-model';

/** Size of a card or a lane's heading, in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Identifier of the heading of lane number `lane` (from 0) in a column; one more than there are lanes closes the last. */
export const headingId = (lane: number, column: number) => `heading ${lane} ${column}`;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  // It would exchange neighbours afterwards, across the lanes.
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
  'elk.layered.mergeEdges': 'true',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.spacing.nodeNode': '12',
  'elk.padding': '[top=0,left=12,bottom=0,right=12]',
};

/**
 * The graph that the layout library gets. It knows no swim-lanes, so each lane has a heading in every column, tied to the next one by
 * an edge that must be straight; since the order of the nodes within a column is kept, the cards of a lane end up between its heading
 * and that of the next.
 */
export function elkGraphOf(model: PictureModel, sizeOf: (key: string) => Size, headingHeight: number): ElkNode {
  const width = Math.max(...model.lanes.flatMap((lane) => lane.steps.map((one) => sizeOf(one.step.key).width)));
  const columns = [...Array(model.columns).keys()];
  const headings = (lane: number): ElkNode[] =>
    columns.map((column) => ({ id: headingId(lane, column), width, height: headingHeight, layoutOptions: inColumn(column) }));
  return {
    id: 'pathway',
    layoutOptions: options,
    children: [
      ...model.lanes.flatMap((lane, index) => [
        ...headings(index),
        ...lane.steps.map((one): ElkNode => ({ id: one.step.key, ...sizeOf(one.step.key), layoutOptions: inColumn(one.column) })),
      ]),
      ...headings(model.lanes.length),
    ],
    edges: [
      ...[...model.lanes.keys(), model.lanes.length].flatMap((lane) => columns.slice(1).map((column) => headingEdge(lane, column))),
      ...model.arrows.map((arrow): ElkExtendedEdge => ({ id: arrowId(arrow.from, arrow.to), sources: [arrow.from], targets: [arrow.to] })),
    ],
  };
}

/** Identifier of the arrow between two steps. */
export function arrowId(from: string, to: string): string {
  return `${from} > ${to}`;
}

function inColumn(column: number) {
  return { 'elk.partitioning.partition': String(column) };
}

function headingEdge(lane: number, column: number): ElkExtendedEdge {
  return {
    id: `lane ${lane} ${column}`,
    sources: [headingId(lane, column - 1)],
    targets: [headingId(lane, column)],
    layoutOptions: { 'elk.layered.priority.straightness': '1000' },
  };
}
