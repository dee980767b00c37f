import type { BrowserContextOptions } from 'playwright-core';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { barriers, tab } from '../support/browser.ts';
import { survey, surveysOf } from '../support/surveys.ts';
import { world } from '../support/world.ts';

const page = suite('the page of a survey');

const screens: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { contrast: 'more' },
  narrow: { viewport: { width: 360, height: 740 } },
};

const REQUIRE_NOTHING =
  'document.querySelectorAll("[required]").forEach((choice) => choice.removeAttribute("required"))';

page('is answered without any script, by keyboard alone', async () => {
  await using server = await world({ started: true });
  const { uuid } = await survey(server);
  await using browser = await tab(server.origin, { javaScriptEnabled: false, locale: 'en-GB' });
  const { page: shown, heading } = browser;
  await shown.goto(`/csat/${uuid}`);
  await heading('How satisfied are you with our help?').waitFor();
  await shown.getByLabel('4 Satisfied').focus();
  await shown.keyboard.press('ArrowRight');
  await shown.keyboard.press('Tab');
  await shown.keyboard.type('Rahmat! 🙂');
  await shown.keyboard.press('Tab');
  await shown.keyboard.press('Enter');
  await heading('Thank you').waitFor();
  equal(
    (await surveysOf(server)).map(({ rating, comment }) => [rating, comment]),
    [[5, 'Rahmat! 🙂']],
  );
  await shown.goto(`/csat/${uuid}`);
  await heading('You have answered already').waitFor();
});

page('speaks four languages, and keeps the one that was chosen', async () => {
  await using server = await world({ started: true });
  const { uuid } = await survey(server);
  await using browser = await tab(server.origin, { locale: 'uz-UZ' });
  const { page: shown, heading, link, button } = browser;
  await shown.goto(`/csat/${uuid}`);
  await heading('Yordamimizdan qanchalik mamnunsiz?').waitFor();
  await link('العربية').click();
  await heading('ما مدى رضاك عن مساعدتنا؟').waitFor();
  is(await shown.locator('html').getAttribute('dir'), 'rtl');
  await shown.getByLabel('5 راضٍ جدًا').check();
  await button('إرسال').click();
  await heading('شكرًا لك').waitFor();
});

for (const [screen, wish] of Object.entries(screens))
  page(`has no barrier that axe knows of: ${screen}`, async () => {
    await using server = await world({ started: true });
    const { uuid } = await survey(server);
    await using browser = await tab(server.origin, wish);
    const { page: shown, button, heading } = browser;
    for (const language of ['en', 'ar', 'uz', 'ru']) {
      await shown.goto(`/csat/${uuid}?lang=${language}`);
      equal([language, await barriers(shown)], [language, []]);
    }
    // A browser would not send a form without an answer; one that does gets the form again.
    await shown.goto(`/csat/${uuid}?lang=en`);
    await shown.evaluate(REQUIRE_NOTHING);
    await button('Send').click();
    await shown.getByRole('alert').waitFor();
    equal(await barriers(shown), []);
    const overflow = await shown.evaluate('document.documentElement.scrollWidth - innerWidth');
    is(overflow, 0);
    await shown.getByLabel('5 Very satisfied').check();
    await button('Send').click();
    await heading('Thank you').waitFor();
    equal(await barriers(shown), []);
  });

page.run();
