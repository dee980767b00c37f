import { LONGEST_COMMENT } from '../../domain/csat/answers.ts';
import { escapeHtml } from '../../lib/escape-html.ts';
import { type Language, type SurveyTexts, surveyTexts } from './survey-texts.ts';

export type Place = { organisation: string; uuid: string; language: Language };
export type Entered = { rating: string; comment: string; fault: 'choose' | 'tooLong' | null };
export type Notice = 'thanks' | 'answered' | 'unknown' | 'busy' | 'failed';

/** The survey as a page that needs nothing but HTML: no script, and one style sheet of our own. */
export function surveyForm(place: Place, { rating, comment, fault }: Entered) {
  const texts = surveyTexts[place.language];
  const wrong = (name: Entered['fault']) =>
    fault === name ? ' aria-invalid="true" aria-describedby="fault"' : '';
  const complaint = fault ? `<p id="fault" class="fault" role="alert">${escapeHtml(texts[fault])}</p>` : '';
  return whole(
    place,
    texts.question,
    `${languages(place)}
      <form method="post" action="${addressOf(place)}" enctype="multipart/form-data">
        <fieldset role="radiogroup"${wrong('choose')}>
          <legend><h1>${escapeHtml(texts.question)}</h1></legend>
          <div class="scale">${texts.ratings.map((label, index) => choice(label, index + 1, rating)).join('')}</div>
        </fieldset>
        ${complaint}
        <div class="stacked">
          <label for="comment">${escapeHtml(texts.comment)} <span class="quiet">(${escapeHtml(texts.optional)})</span></label>
          <textarea id="comment" name="comment" rows="4" maxlength="${LONGEST_COMMENT}" dir="auto"${wrong('tooLong')}>${'\n'}${escapeHtml(comment)}</textarea>
        </div>
        <button type="submit" class="button primary">${escapeHtml(texts.send)}</button>
      </form>`,
  );
}

export function surveyNotice(place: Place, notice: Notice) {
  const texts = surveyTexts[place.language];
  const more = texts[`${notice}More`];
  return whole(place, texts[notice], `<h1>${escapeHtml(texts[notice])}</h1><p>${escapeHtml(more)}</p>`);
}

const choice = (label: string, value: number, chosen: string) =>
  `<label><input type="radio" name="rating" value="${value}" required${chosen === String(value) ? ' checked' : ''} />` +
  `<span class="step"><b>${value}</b> <span>${escapeHtml(label)}</span></span></label>`;

function languages({ language }: Place) {
  const links = Object.entries(surveyTexts).map(([name, { name: own }]: [string, SurveyTexts]) =>
    name === language
      ? `<span lang="${name}" aria-current="true">${own}</span>`
      : `<a lang="${name}" hreflang="${name}" href="?lang=${name}">${own}</a>`,
  );
  return `<nav class="languages" aria-label="Languages">${links.join('')}</nav>`;
}

const addressOf = ({ uuid, language }: Place) => `/csat/${encodeURIComponent(uuid)}?lang=${language}`;

const whole = ({ organisation, language }: Place, title: string, main: string) => `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${escapeHtml(title)} – ${escapeHtml(organisation)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/csat/main.css" />
  </head>
  <body>
    <header><bdi>${escapeHtml(organisation)}</bdi></header>
    <main>
      ${main}
    </main>
  </body>
</html>
`;
