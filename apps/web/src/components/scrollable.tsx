import type { CSSProperties, ReactNode } from 'react';

interface ScrollableProps {
  label: string;
  className?: string;
  style?: CSSProperties;
  role?: 'log' | 'group';
  children: ReactNode;
}

/** A part that scrolls by itself and can be reached and scrolled with the keyboard. */
export function Scrollable({ label, className, style, role = 'group', children }: ScrollableProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name; the rule cannot see a computed role.
    <div
      className={className}
      style={style}
      role={role}
      aria-label={label}
      aria-live={role === 'log' ? 'off' : undefined}
      tabIndex={0}
    >
      {children}
    </div>
  );
}
