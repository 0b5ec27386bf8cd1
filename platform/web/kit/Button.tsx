import { Button as AkselButton } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react';
import { Icon, type IconName } from '#platform/web/kit/Icon.tsx';

type Kind = 'primary' | 'second' | 'quiet';

const variants = { primary: 'primary', second: 'secondary', quiet: 'tertiary' } as const;

/** An arrow onwards stands where one is going: after the words. */
const placeOf = (icon: IconName | undefined): 'left' | 'right' => (icon === 'arrow-right' ? 'right' : 'left');

type ButtonProps = {
  kind?: Kind;
  wide?: boolean;
  /** At work: the press counted, another does nothing. */
  busy?: boolean;
  /** Why it cannot be pressed, as a sentence beside it. The button stays, so that people know it exists. */
  reason?: string;
  icon?: IconName;
} & ButtonHTMLAttributes<HTMLButtonElement>;

export function Button({
  kind = 'primary',
  wide,
  busy,
  reason,
  icon,
  children,
  onClick,
  ...button
}: ButtonProps) {
  const id = useId();
  const blocked = reason !== undefined || busy;
  return (
    <span className={wide ? 'button-place button-wide' : 'button-place'}>
      <AkselButton
        type="button"
        {...button}
        variant={variants[kind]}
        icon={icon && <Icon name={icon} />}
        iconPosition={placeOf(icon)}
        aria-disabled={blocked || undefined}
        aria-busy={busy || undefined}
        aria-describedby={reason ? id : undefined}
        onClick={blocked ? (event) => event.preventDefault() : onClick}
      >
        {children}
      </AkselButton>
      {reason && (
        <span id={id} className="button-reason">
          {reason}
        </span>
      )}
    </span>
  );
}

type LinkProps = { kind?: Kind; wide?: boolean; icon?: IconName; children: ReactNode } & (
  | { to: string; href?: undefined; download?: undefined }
  | { href: string; to?: undefined; download?: string }
);

/** A link that looks like a button: `to` for a page of ours, `href` for a file or another site. */
export function LinkButton({ kind = 'primary', wide, icon, children, to, href, download }: LinkProps) {
  const look = {
    variant: variants[kind],
    icon: icon && <Icon name={icon} />,
    iconPosition: placeOf(icon),
    // Aksel calls everything it draws a button; this goes somewhere, so it is a link.
    role: 'link',
    children,
  };
  return (
    <span className={wide ? 'button-place button-wide' : 'button-place'}>
      {to !== undefined ? (
        <AkselButton as={Link} to={to} {...look} />
      ) : (
        <AkselButton as="a" href={href} download={download} {...look} />
      )}
    </span>
  );
}
