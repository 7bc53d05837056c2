import type { ReactNode } from 'react';

interface ScrollableProps {
  label: string;
  className?: string;
  role?: 'log' | 'region';
  children: ReactNode;
}

/** A part that scrolls by itself and can be reached and scrolled with the keyboard. */
export function Scrollable({ label, className, role = 'region', children }: ScrollableProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name; the rule cannot see a computed role.
    <div
      className={className}
      role={role}
      aria-label={label}
      aria-live={role === 'log' ? 'off' : undefined}
      tabIndex={0}
    >
      {children}
    </div>
  );
}
