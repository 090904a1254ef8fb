/** A person's session at the server, with its cookies and the token that changes need, as a browser holds them. */
export class ClinicSession {
  #address;
  #cookies = new Map();
  staffId = '';

  constructor(address) {
    this.#address = address;
  }

  async signIn(userName, password) {
    await this.send(new Request(new URL('/api/session', this.#address)));
    const body = JSON.stringify({ userName, password });
    const headers = { 'Content-Type': 'application/json' };
    const response = await this.send(new Request(new URL('/api/session', this.#address), { method: 'POST', body, headers }));
    if (!response.ok) throw new Error(`${userName} is not let in: ${response.status}`);
    this.staffId = (await response.json()).staffId;
  }

  send = async (request) => {
    const headers = new Headers(request.headers);
    headers.set('Cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const token = this.#cookies.get('XSRF-TOKEN');
    if (request.method !== 'GET' && token) headers.set('X-XSRF-TOKEN', decodeURIComponent(token));
    const response = await fetch(new Request(request, { headers }));
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
}
