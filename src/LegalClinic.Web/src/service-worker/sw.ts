/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { assetCache, assetDays, keepEarlierAssets } from './earlier-assets';

declare const self: ServiceWorkerGlobalScope;

/*
 * Serves the program's own files without a network. Of what the server answers under /api it keeps nothing. A newer version waits until a page says
 * that nobody is at work (app/update).
 */
const files = self.__WB_MANIFEST;
const served = new Set(files.map((file) => `/${typeof file === 'string' ? file : file.url}`));

self.addEventListener('install', (event) => event.waitUntil(keepEarlierAssets(served)));
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
clientsClaim();

precacheAndRoute(files);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/(api|health|openapi|scalar)(\/|$)/] }));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({ cacheName: assetCache, plugins: [new ExpirationPlugin(assetDays)] }),
);
