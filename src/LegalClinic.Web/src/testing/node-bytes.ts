/** jsdom brings bytes of a realm of its own, which WebCrypto, WebAssembly and the store's stand-in under Node do not know. */
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;
