/* Stands in for the API while pages are drawn: invented answers, nothing kept. `npm run dev:mock`, then `npm run dev`. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerDevice } from './mock-devices.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const named = (code, nameAr, nameCkb, nameEn, more = {}) => ({ code, nameAr, nameCkb, nameEn, ...more });
const office = named('MOS', 'مكتب الموصل', 'نووسینگەی مووسڵ', 'Mosul office', { id: '0198a000-0000-7000-8000-000000000001' });
const places = [
  named('IQG15', 'نينوى', 'نەینەوا', 'Ninewa', { level: 1, parentCode: 'IRQ', parentNames: [] }),
  named('IQG08', 'دهوك', 'دهۆک', 'Duhok', { level: 1, parentCode: 'IRQ', parentNames: [] }),
  named('IQG15Q05', 'الموصل', 'مووسڵ', 'Al-Mosul', { level: 2, parentCode: 'IQG15', parentNames: ['نينوى'] }),
  named('IQG15Q06', 'سنجار', 'شنگال', 'Sinjar', { level: 2, parentCode: 'IQG15', parentNames: ['نينوى'] }),
];
const sites = [
  named('S001', 'مركز الأمل للتأهيل', 'ناوەندی ڕاهێنانەوەی ئەمەل', 'Al-Amal Rehabilitation Centre', { type: 'centre', status: 'open' }),
  named('S014', 'مخيم شاريا', 'کەمپی شاریا', 'Sharya camp', { type: 'idp_camp', status: 'open' }),
];
const types = [
  named('UNID', 'البطاقة الوطنية الموحدة', 'کارتی نیشتمانی', 'Unified national card'),
  named('CSID', 'هوية الأحوال المدنية', 'ناسنامەی باری شارستانی', 'Civil status ID'),
  named('INC', 'شهادة الجنسية العراقية', 'ڕەگەزنامەی عێراقی', 'Iraqi nationality certificate'),
  named('BIRTH_CERT', 'شهادة الولادة', 'بڕوانامەی لەدایکبوون', 'Birth certificate'),
  named('PDS', 'البطاقة التموينية', 'فۆڕمی خۆراک', 'Ration card (PDS)'),
  named('HOUSING', 'بطاقة السكن', 'کارتی نیشتەجێبوون', 'Residence card'),
  named('PASSPORT', 'جواز السفر', 'پاسپۆرت', 'Passport'),
  named('MARR_RATIF', 'تصديق الزواج', 'پەسەندکردنی هاوسەرگیری', 'Ratification of marriage'),
];
let person = null;
const rows = Array.from({ length: 7 }, (_, index) => ({
  id: `0198a000-0000-7000-8000-00000000010${index}`,
  number: `N-7Q3K${index}-4`,
  receivedAt: `2026-11-${String(22 - index).padStart(2, '0')}T09:1${index}:00Z`,
  interviewedOn: `2026-11-${String(22 - index).padStart(2, '0')}`,
  status: ['received', 'filed', 'returned', 'attached', 'rejected', 'filed', 'waitlist'][index],
  headName: ['وليد صالح كاظم الزوبعي', 'ضحى أحمد عبد الكريم', 'ئاراز کەریم حەمە', 'سعاد جاسم محمد', 'نورية هلال علي', 'شیلان ڕزگار عومەر', 'حسن علي حسين الجبوري'][index],
  memberCount: 3 + index,
  officeCode: 'MOS',
}));

function matching(list, text) {
  return text ? list.filter((one) => [one.nameAr, one.nameCkb, one.nameEn.toLowerCase()].some((name) => name.includes(text.toLowerCase()))) : list;
}

function answer(method, url, body) {
  const text = url.searchParams.get('text') ?? '';
  const parent = url.searchParams.get('parent');
  switch (`${method} ${url.pathname}`) {
    case 'GET /api/session':
      return person ? [200, person] : [401, { code: 'session.none' }];
    case 'POST /api/session':
      if (body.password === 'wrong') return [401, { code: 'session.refused' }];
      person = {
        staffId: '0198a000-0000-7000-8000-000000000009', displayName: 'FO-07', role: 'field_officer', office,
        language: body.userName === 'ckb' || body.userName === 'en' ? body.userName : 'ar', trainingMode: true,
      };
      return [200, person];
    case 'DELETE /api/session':
      person = null;
      return [204];
    case 'PUT /api/session/language':
      if (person) person.language = body.language;
      return [204];
    case 'POST /api/setup':
      return [204];
    case 'GET /api/reference/places':
      return [200, matching(parent ? places.filter((one) => one.parentCode === parent) : places, text)];
    case 'GET /api/reference/sites':
      return [200, matching(sites, text)];
    case 'GET /api/reference/document-types':
      return [200, types];
    case 'GET /api/reference/bodies':
      return [200, [named('CAD-OFF', 'دائرة الأحوال المدنية', 'فەرمانگەی باری شارستانی', 'Civil status office')]];
    case 'GET /api/intakes':
      return [200, { items: rows, total: 43 }];
    default:
      return [404, { code: 'http.404' }];
  }
}

const kinds = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (!url.pathname.startsWith('/api/')) {
    const asked = join(dist, url.pathname);
    const file = extname(asked) && existsSync(asked) ? asked : join(dist, 'index.html');
    response.writeHead(200, { 'content-type': kinds[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
    return;
  }
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const raw = Buffer.concat(parts);
    const [status, body] = url.pathname.startsWith('/api/devices')
      ? answerDevice(url.pathname, request.headers, raw)
      : answer(request.method, url, raw.length ? JSON.parse(raw.toString('utf8')) : {});
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'content-type': type, 'set-cookie': 'XSRF-TOKEN=mock; Path=/' });
    response.end(body ? JSON.stringify(body) : undefined);
  });
}).listen(5080, () => console.log('Mock of the API and the built pages on http://localhost:5080'));
