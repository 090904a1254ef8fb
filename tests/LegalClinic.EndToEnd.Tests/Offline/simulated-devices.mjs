/*
 * Many tablets with the product's own engine, a line that cuts at random and pages that crash, against a real server.
 *
 *   node simulated-devices.js --address URL --users name:password,… [--devices 20] [--forms 1000] [--seed 1]
 *
 * One JSON line for each form: { user, id, number, form } with the form as it was typed.
 * Bundled by `npm run build:devices` in src/LegalClinic.Web. The seed decides cuts, crashes and what is typed.
 */
import { parseArgs } from 'node:util';
import { intakeForm } from '../../../src/LegalClinic.Web/src/features/intakes/intake-form.ts';
import { NodeTablet } from '../../../src/LegalClinic.Web/src/testing/node-tablet.ts';
import { ClinicSession } from './clinic-session.mjs';
import { randomDraft } from './random-draft.mjs';
import { randomFrom } from './random-from.mjs';
import { UnsteadyLine } from './unsteady-line.mjs';

const pin = '482915';
const { values } = parseArgs({
  options: {
    address: { type: 'string' },
    users: { type: 'string' },
    devices: { type: 'string', default: '20' },
    forms: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const users = values.users.split(',').map((user) => user.split(':'));
const [devices, forms, seed] = [values.devices, values.forms, values.seed].map(Number);
process.stderr.write(`seed ${seed}\n`);

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Does something until it succeeds, as a person does who taps again. */
async function until(act) {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      return await act();
    } catch {
      await pause(20);
    }
  }
  return act();
}

async function work(index) {
  const random = randomFrom(seed * 1_000 + index);
  const line = new UnsteadyLine(random);
  const [name, password] = users[index % users.length];
  const session = new ClinicSession(values.address);
  await session.signIn(name, password);
  const tablet = new NodeTablet(values.address, random, line.send, line.through(session.send));
  const staffId = session.staffId;
  let page = await tablet.open();
  await until(() => page.setPin(staffId, pin, `Simulated ${index}`));
  line.cuts = true;
  const typed = new Map();
  const count = Math.floor(forms / devices) + (index < forms % devices ? 1 : 0);
  for (let at = 0; at < count; at += 1) {
    const draft = randomDraft(random);
    const form = intakeForm(draft, page.status().id);
    await page.saveDraft(draft);
    await page.handIn(draft, form);
    typed.set(draft.id, form);
    if (random() < 0.5) await pause(random() * 40);
    if (random() < 0.1) page = await crash(page);
  }
  line.cuts = false;
  await page.tryNow();
  await allReceived(page, index);
  for (const { entryId, receipt } of page.status().envelopes) {
    process.stdout.write(`${JSON.stringify({ user: name, id: entryId, number: receipt.number, form: typed.get(entryId) })}\n`);
  }
  page.stop();

  async function crash(crashed) {
    crashed.stop();
    const next = await tablet.open();
    const { as } = await next.unlock(staffId, pin);
    if (as !== 'open') throw new Error(`Device ${index} does not open: ${as}`);
    return next;
  }

  async function allReceived(last, device) {
    const until = Date.now() + 300_000;
    while (last.status().envelopes.length < count || last.status().envelopes.some((one) => one.state !== 'received')) {
      const stopped = last.status().envelopes.find((one) => one.state === 'stopped');
      if (stopped) throw new Error(`Device ${device}: form ${stopped.entryId} was refused: ${JSON.stringify(stopped.refusal)}`);
      if (last.status().standing !== 'good') throw new Error(`Device ${device} stands ${last.status().standing}`);
      if (Date.now() > until) throw new Error(`Device ${device} is not done`);
      await pause(20);
    }
  }
}

await Promise.all(Array.from({ length: devices }, (_, index) => work(index)));
