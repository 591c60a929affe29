export type NavItem = { href: string; label: string; isCurrent?: boolean }

/** Sections of one thing, each its own page. */
export function Tabs({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {items.map((item) => (
        <a href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
          {item.label}
        </a>
      ))}
    </nav>
  )
}
