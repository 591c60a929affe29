import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { asset } from './asset.ts'
import { classes } from './class-names.ts'
import { Footer, type FooterProps } from './footer.tsx'
import { Header, type HeaderProps } from './header.tsx'
import { pageWords } from './page.words.ts'
import { type Thumb, Thumbs } from './thumbs.tsx'

/** Of the text on paper: 9, 11, 13, 16 pt. */
export type PaperSize = 's' | 'm' | 'l' | 'xl'

export type PageProps = HeaderProps &
  Omit<FooterProps, 'lang'> & {
    /** Of the browser's tab: « S’inscrire »; the brand's name is added. */
    title: string
    /** For search engines and shared links. */
    description?: string
    /** The bar of at most four tabs at the bottom of phones. */
    thumbs?: Thumb[]
    /** Islands the page uses, by name: `['auto-submit']`. */
    islands?: string[]
    /** Else what the browser prefers. */
    theme?: 'light' | 'dark'
    /** How large a sheet is printed; `m` when it says nothing. */
    paper?: PaperSize
    /** One column of forms and text. */
    narrow?: boolean
    /** Not for search engines. */
    isPrivate?: boolean
    children?: Child
  }

/** A whole document: head, header, main, footer. */
export function Page({ children, title, narrow, thumbs, theme, islands = [], ...rest }: PageProps) {
  const { lang, visitor, brand, nav, doors, legal, description, isPrivate, paper } = rest
  return (
    <html lang={lang} data-theme={theme} data-paper={paper}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${brand?.name ?? 'Cageot'}`}</title>
        {description && <meta name="description" content={description} />}
        {isPrivate && <meta name="robots" content="noindex" />}
        <Files islands={islands} />
      </head>
      <body>
        <a class="skip" href="#main">
          {pageWords(lang).skip}
        </a>
        <Header lang={lang} visitor={visitor} brand={brand} nav={nav} doors={doors} />
        <main
          id="main"
          tabindex={-1}
          class={classes('page stack stack-6', narrow && 'narrow-page')}
        >
          {children}
        </main>
        <Footer lang={lang} legal={legal} />
        {thumbs && <Thumbs lang={lang} thumbs={thumbs} />}
      </body>
    </html>
  )
}

function Files({ islands }: { islands: string[] }) {
  const font = asset('fonts/cageot-text.woff2')
  return (
    <>
      <link rel="preload" as="font" type="font/woff2" href={font} crossorigin="anonymous" />
      <link rel="stylesheet" href={asset('cageot.css')} />
      <link rel="icon" type="image/svg+xml" href={asset('cageot.svg')} />
      {islands.map((name) => (
        <script type="module" src={asset(`${name}.js`)} />
      ))}
    </>
  )
}

/** A page whose parts may still be on their way. */
type Markup = { toString(): string | Promise<string> }

/** Answers with a page: `return render(c, <ShopPage … />)`; 422 for a form that comes back. */
export async function render(
  c: Context,
  node: Markup | Promise<Markup>,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const page = await node
  return c.html(`<!doctype html>${await page.toString()}`, status)
}
