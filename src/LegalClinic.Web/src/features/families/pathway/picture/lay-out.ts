import ELK, { type ElkNode } from 'elkjs/lib/elk-api';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';

/** Lays a graph out beside the page, which stays usable meanwhile. */
export async function layOut(graph: ElkNode): Promise<ElkNode> {
  const elk = new ELK({ workerUrl });
  try {
    return await elk.layout(graph);
  } finally {
    elk.terminateWorker();
  }
}
