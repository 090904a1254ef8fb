/** A line that cuts requests before they arrive, in the middle of their way and after the server did its work. */
export class UnsteadyLine {
  #random;
  cuts = false;

  constructor(random) {
    this.#random = random;
  }

  send = (request) => this.#carry(request, fetch);

  /** The same line for another way of asking. */
  through = (send) => (request) => this.#carry(request, send);

  async #carry(request, send) {
    const chance = this.cuts ? this.#random() : 1;
    if (chance < 0.15) throw new TypeError('cut before');
    if (chance < 0.3) return cutWithin(request, send, this.#random());
    const response = await send(request);
    if (chance < 0.5) {
      await response.arrayBuffer();
      throw new TypeError('cut after');
    }
    return response;
  }
}

/** Ends the connection at a time when the request may be on its way, be worked on, or be answered. */
async function cutWithin(request, send, share) {
  const timer = new AbortController();
  const cut = setTimeout(() => timer.abort(), share * 15);
  try {
    const response = await send(new Request(request, { signal: timer.signal }));
    const body = await response.arrayBuffer();
    return new Response(body, response);
  } finally {
    clearTimeout(cut);
  }
}
