export type NavItem = {
  href: string
  label: string
  isCurrent?: boolean
  /** How many things wait behind it; 0 says nothing. */
  count?: number
}

/** A way to a page, with how many things wait there. */
export function NavLink({ href, label, isCurrent, count = 0 }: NavItem) {
  return (
    <a href={href} aria-current={isCurrent ? 'page' : undefined}>
      {label}
      {count > 0 && <span class="count">{count}</span>}
    </a>
  )
}

/** Sections of one thing, each its own page. */
export function Tabs({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {items.map((item) => (
        <NavLink {...item} />
      ))}
    </nav>
  )
}
