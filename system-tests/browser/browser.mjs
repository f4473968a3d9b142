// The citizen's way in a real browser: lodges through the form, keeps number and secret, follows
// the complaint. Every page is looked at by axe, photographed at 360 and 1280 pixels, and must not
// scroll sideways. Addresses come from the environment: KAWAL_INTAKE, KAWAL_MAIL, KAWAL_IDENTITY.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const axeSource = createRequire(import.meta.url)('axe-core').source;
const { KAWAL_INTAKE: intake, KAWAL_MAIL: mail, KAWAL_IDENTITY: identity } = process.env;
const shots = process.env.KAWAL_SHOTS ?? 'target/shots';
const executablePath = process.env.KAWAL_CHROMIUM ?? '/usr/bin/chromium';
const WIDTHS = [360, 1280];
const FIRST_PAGE_BYTES = 100_000;
const PATIENCE = 60_000;

const failures = [];
const check = (holds, promise) => {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${promise}`);
  if (!holds) failures.push(promise);
};

mkdirSync(shots, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--no-first-run'],
});

async function photograph(page, name, width) {
  await page.setViewportSize({ width, height: 800 });
  await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  check(wide <= width, `${name} fits ${width} px (needs ${wide})`);
}

async function lookAt(page, name) {
  for (const width of WIDTHS) {
    await photograph(page, name, width);
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document));
    for (const violation of violations) {
      console.log(`     ${violation.id}: ${violation.help}`);
      violation.nodes.slice(0, 3).forEach((node) => console.log(`       ${node.html}`));
    }
    check(violations.length === 0, `${name}: axe finds nothing at ${width} px`);
  }
}

async function follow(page, reference, secret) {
  await page.goto(`${intake}/lacak`);
  await page.fill('[name=reference]', reference);
  await page.fill('[name=secret]', secret);
  await page.click('main button[type=submit]');
  await page.waitForSelector('#holder');
  return page.textContent('#holder');
}

async function until(what, ask, met) {
  const end = Date.now() + PATIENCE;
  let found = await ask();
  while (!met(found) && Date.now() < end) found = await ask();
  check(met(found), what);
  return found;
}

try {
  const context = await browser.newContext({ locale: 'id-ID', javaScriptEnabled: true });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = [];
  const addresses = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => addresses.push(request.url()));
  const weights = [];
  const isRedirect = (response) => response.status() >= 300 && response.status() < 400; // has no body
  const weigh = async (response) => (isRedirect(response) ? 0 : (await response.body()).length);
  const weighed = (response) => weights.push(weigh(response));
  page.on('response', weighed);

  await page.goto(intake, { waitUntil: 'networkidle' });
  page.off('response', weighed);
  const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
  check(bytes > 0 && bytes < FIRST_PAGE_BYTES, `the first page weighs under 100 kB (${bytes} bytes)`);
  check((await page.getAttribute('html', 'lang')) === 'id', 'the first page is Indonesian');
  await lookAt(page, 'form');

  await page.click('main form[method=post] button[type=submit]');
  await page.waitForSelector('[aria-invalid=true]');
  await lookAt(page, 'form-with-errors');

  await page.selectOption('[name=regionCode]', '63.02');
  await page.fill('[name=title]', 'Jalan berlubang di depan pasar');
  await page.fill('[name=text]', 'Jalan kabupaten di depan pasar berlubang dalam dan sering banjir. Mohon jalan rusak ini ditambal.');
  await page.fill('[name=name]', 'Warga Peramban');
  await page.fill('[name=email]', 'peramban@warga.example');
  await page.click('main form[method=post] button[type=submit]');
  await page.waitForSelector('#secret');
  const reference = (await page.textContent('#reference')).trim();
  const secret = (await page.textContent('#secret')).trim();
  check(reference.length > 8 && secret.length > 15, 'number and secret are given');
  await lookAt(page, 'confirmation');

  await page.click('main form button[type=submit]');
  await page.waitForSelector('#holder');
  await until('the page says which agency has it', () => follow(page, reference, secret),
    (holder) => holder.includes('Pekerjaan Umum'));
  await lookAt(page, 'tracking');
  check((await page.textContent('main')).includes('Jalan berlubang di depan pasar'), 'the citizen reads the own words');

  await page.goto(`${intake}/lacak`);
  await lookAt(page, 'tracking-question');
  await page.fill('[name=reference]', reference);
  await page.fill('[name=secret]', 'SALAH-SALAH-SALAH-SALAH');
  await page.click('main button[type=submit]');
  await page.waitForSelector('main');
  check(!(await page.textContent('main')).includes('Jalan berlubang'), 'a wrong secret shows nothing');
  check(!addresses.some((url) => url.includes(reference) || url.includes(secret)),
    'neither number nor secret stood in an address');

  await page.goto(`${intake}/?lang=en`);
  check((await page.getAttribute('html', 'lang')) === 'en', 'the form speaks English, too');
  await page.goto(`${intake}/?lang=id`);

  const mails = async () => { await page.goto(mail); return page.textContent('body'); };
  await until('the mail catcher shows the notice to the citizen', mails,
    (body) => body.includes('peramban@warga.example'));
  await lookAt(page, 'mails');
  await page.click('ul.mails a');
  await lookAt(page, 'mail');
  await page.goto(`${identity}/login`);
  await lookAt(page, 'sign-in');
  check(problems.length === 0, `no script failed ${problems}`);

  // Not our page: it must open and show our operations; its own looks are its makers' affair.
  await page.goto(`${intake}/swagger-ui.html`);
  await page.waitForSelector('.opblock');
  for (const width of WIDTHS) await photograph(page, 'swagger-ui', width);
  check((await page.textContent('.swagger-ui')).includes('/api/v1/complaints'), 'Swagger UI shows the operations');

  const plain = await browser.newContext({ locale: 'id-ID', javaScriptEnabled: false });
  const old = await plain.newPage();
  await old.goto(intake);
  await old.selectOption('[name=regionCode]', '63.71');
  await old.fill('[name=title]', 'Lampu jalan mati');
  await old.fill('[name=text]', 'Lampu jalan PJU di gang kami mati sudah seminggu.');
  await old.check('[name=anonymous]');
  await old.click('main form[method=post] button[type=submit]');
  check(await old.isVisible('#secret'), 'lodging works without JavaScript');
} catch (error) {
  check(false, String(error?.stack ?? error));
} finally {
  await browser.close();
}
process.exitCode = failures.length === 0 ? 0 : 1;
