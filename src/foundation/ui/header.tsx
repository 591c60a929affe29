import { Brand } from './brand.tsx'
import { ButtonLink, PostButton } from './button.tsx'
import { classes } from './class-names.ts'
import { Icon } from './icon.tsx'
import { pageWords } from './page.words.ts'
import { PATHS } from './paths.ts'
import type { Visitor } from './request.ts'
import { type NavItem, NavLink } from './tabs.tsx'
import type { Lang } from './words.ts'

export type HeaderProps = {
  lang: Lang
  visitor: Visitor | null
  /** The group one is in, else Cageot. */
  brand?: { name: string; href: string } | undefined
  nav?: NavItem[] | undefined
  /** Where visitors sign in and register, when the way back matters; else the plain pages. */
  doors?: { signIn: string; register: string } | undefined
}

/** More links than this stay in the menu until the window is really wide. */
const NAV_SHORT_MAX = 4

/** The band on top: brand, navigation, who is signed in. On phones all but the brand is in a menu. */
export function Header({ lang, visitor, brand, nav = [], doors = PATHS }: HeaderProps) {
  const words = pageWords(lang)
  return (
    <header class={classes('header', nav.length > NAV_SHORT_MAX && 'long')}>
      <div class="page">
        <Brand name={brand?.name ?? 'Cageot'} href={brand?.href ?? PATHS.home} />
        {nav.length > 0 && (
          <nav class="in-wide" aria-label={words.main}>
            <NavLinks items={nav} />
          </nav>
        )}
        <div class="header-end in-wide">
          <Account lang={lang} visitor={visitor} doors={doors} />
        </div>
        <details class="menu in-narrow">
          <summary class="icon-button" aria-label={words.menu}>
            <span class="when-closed">
              <Icon name="menu" />
            </span>
            <span class="when-open">
              <Icon name="x" />
            </span>
          </summary>
          <div class="menu-sheet">
            {nav.length > 0 && (
              <nav aria-label={words.menu}>
                <NavLinks items={nav} />
              </nav>
            )}
            <Account lang={lang} visitor={visitor} doors={doors} />
          </div>
        </details>
      </div>
    </header>
  )
}

function NavLinks({ items }: { items: NavItem[] }) {
  return (
    <>
      {items.map((item) => (
        <NavLink {...item} />
      ))}
    </>
  )
}

type AccountProps = {
  lang: Lang
  visitor: Visitor | null
  doors: { signIn: string; register: string }
}

function Account({ lang, visitor, doors }: AccountProps) {
  const words = pageWords(lang)
  if (!visitor) {
    return (
      <div class="account">
        <ButtonLink kind="text" href={doors.signIn}>
          {words.signIn}
        </ButtonLink>
        <ButtonLink kind="outline" href={doors.register}>
          {words.register}
        </ButtonLink>
      </div>
    )
  }
  return (
    <div class="account">
      <ButtonLink kind="text" href={PATHS.account}>
        {visitor.firstName} {visitor.lastName}
      </ButtonLink>
      <PostButton action={PATHS.signOut} kind="text">
        {words.signOut}
      </PostButton>
    </div>
  )
}
