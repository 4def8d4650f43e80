import type { MaterialId } from '../../templates/materials/materials.ts';
import { blocksOf } from '../../templates/materials/blocks-of.ts';
import type { Bureau } from '../../templates/mail-variables.ts';
import type { BannerView, MaterialsView, TextView } from '../affiliates/view-materials.ts';
import { bannerPath, logoPath } from '../http/banner-routes.tsx';
import { assets } from './assets.ts';
import { Copied } from './copied.tsx';
import { Page } from './page.tsx';
import { TextBlocks } from './text-blocks.tsx';

interface MaterialsPageProps {
  bureau: Bureau;
  view: MaterialsView;
  quickStartUrl: string;
}

const readyCopy = ['mail-kort', 'mail-lang', 'social', 'tekstlinks'] as const satisfies readonly MaterialId[];
const content = ['vergelijking', 'beste-constructeur', 'productbladen'] as const satisfies readonly MaterialId[];

/** What an affiliate takes along to his own site, each piece with his own link filled in (rules, section 10). */
export const MaterialsPage = ({ bureau, view, quickStartUrl }: MaterialsPageProps) => (
  <Page title="Uw materiaal" bureau={bureau} script={assets.copy}>
    <h1>Uw materiaal</h1>
    <p class="about">Overal staat uw eigen link al in. U ziet op uw cijferpagina welk stuk werkt.</p>
    <Copied id="link" label="Uw link" value={view.link} button="Kopieer link" />
    <p class="notice">
      Zeg er altijd duidelijk bij dat het reclame is: bovenaan of vlak bij de link. In onze teksten en banners staat het
      al.
    </p>
    <h2>Snel beginnen</h2>
    <Reading text={view.texts.snelstart} />
    <p>
      <a class="row" href={quickStartUrl}>
        Bewaar dit als PDF
      </a>
    </p>
    <h2>Banners</h2>
    {view.banners.map((banner) => (
      <Banner key={banner.size} banner={banner} bureau={bureau} />
    ))}
    <h2>Kant-en-klare teksten</h2>
    {readyCopy.map((id) => (
      <Words key={id} text={view.texts[id]} />
    ))}
    <h2>Vergelijkingen en productbladen</h2>
    {content.map((id) => (
      <Words key={id} text={view.texts[id]} />
    ))}
    <h2>Zo schrijft u erover</h2>
    <Reading text={view.texts.training} />
    <h2>Logo en kleuren</h2>
    <House bureau={bureau} />
    <h2>Vragen?</h2>
    <p>
      {`Vraag het ${view.contact}, uw contactpersoon. `}U krijgt binnen 24 uur antwoord, en bij haast nog dezelfde dag.
    </p>
  </Page>
);

const Banner = ({ banner: { size, width, height, svgUrl, pngUrl, html, markdown }, bureau }: BannerProps) => (
  <details class="way">
    <summary>{`Banner ${width} × ${height}`}</summary>
    <p>
      <img
        class="banner"
        {...{ src: bannerPath(size, 'svg'), width, height, loading: 'lazy' }}
        alt={`Banner van ${bureau.name}: constructieberekening nodig? Vraag een offerte aan.`}
      />
    </p>
    <Copied id={`html-${size}`} label="HTML voor uw site" value={html} button="Kopieer HTML" rows={4} />
    <Copied id={`markdown-${size}`} label="Markdown" value={markdown} button="Kopieer Markdown" rows={4} />
    <p class="row-actions">
      <a class="row" href={svgUrl}>{`SVG ${size}`}</a>
      <a class="row" href={pngUrl}>{`PNG ${size}`}</a>
    </p>
  </details>
);

interface BannerProps {
  banner: BannerView;
  bureau: Bureau;
}

/** To be copied: each of several by itself. */
const Words = ({ text: { id, title, about, texts } }: { text: TextView }) => (
  <details class="way">
    <summary>{title}</summary>
    <p class="hint">{about}</p>
    {texts.map((words, n) => (
      <Copied
        key={n}
        id={`${id}-${n + 1}`}
        label={texts.length === 1 ? title : `${title}, ${n + 1} van ${texts.length}`}
        value={words}
        button="Kopieer tekst"
        rows={Math.min(16, Math.max(4, Math.ceil(words.length / 60)))}
      />
    ))}
  </details>
);

/** To be read here. */
const Reading = ({ text: { about, texts } }: { text: TextView }) => (
  <details class="way">
    <summary>{about}</summary>
    <TextBlocks blocks={texts.flatMap(blocksOf)} />
  </details>
);

const colours = [
  ['Blauwdruk', '#0B4F8A', 'knoppen, links, lijnen'],
  ['Inkt', '#14202B', 'tekst'],
  ['Grijs', '#52616F', 'bijschriften'],
  ['Mist', '#F3F6F8', 'vlakken'],
  ['Papier', '#FFFFFF', 'ondergrond'],
] as const;

const House = ({ bureau }: { bureau: Bureau }) => (
  <>
    <p>
      <img class="logo" src={logoPath('svg')} alt={`Logo van ${bureau.name}`} height={72} />
    </p>
    <p class="row-actions">
      <a class="row" href={logoPath('svg')}>
        Logo (SVG)
      </a>
      <a class="row" href={logoPath('png')}>
        Logo (PNG)
      </a>
    </p>
    <p class="note">Gebruik het logo op wit of lichtgrijs, en verander de kleuren niet.</p>
    <dl class="facts">
      {colours.map(([name, code, use]) => (
        <div key={code}>
          <dt>{name}</dt>
          <dd>{`${code}, voor ${use}`}</dd>
        </div>
      ))}
    </dl>
  </>
);
