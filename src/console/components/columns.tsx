import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

type ColumnsProps = {
  /** The name under which the widths are remembered. */
  readonly name: string;
  readonly left: ComponentChildren;
  readonly middle: ComponentChildren;
  /** Absent: the middle takes the rest. */
  readonly right?: ComponentChildren;
  /** Which one a narrow window shows. */
  readonly narrow: 'left' | 'middle' | 'right';
};

const WIDTHS = {
  left: { start: 280, min: 200, max: 480 },
  right: { start: 440, min: 300, max: 900 },
} as const;

type Side = keyof typeof WIDTHS;

/** Three columns whose widths can be dragged, and are remembered. */
export function Columns({ name, left, middle, right, narrow }: ColumnsProps) {
  const [widths, setWidths] = useState<Readonly<Record<Side, number>>>(() => ({
    left: readWidth(name, 'left'),
    right: readWidth(name, 'right'),
  }));
  const resize = (side: Side, width: number) => {
    const { min, max } = WIDTHS[side];
    const fitted = Math.round(Math.min(max, Math.max(min, width)));
    setWidths({ ...widths, [side]: fitted });
    keepWidth(name, side, fitted);
  };
  return (
    <main
      class={`columns${right === undefined ? ' two' : ''} narrow-${narrow}`}
      style={{ '--left': `${widths.left}px`, '--right': `${widths.right}px` }}
    >
      <div class="left">{left}</div>
      <Separator side="left" width={widths.left} resize={resize} />
      <div class="middle">{middle}</div>
      {right !== undefined && <Separator side="right" width={widths.right} resize={resize} />}
      {right !== undefined && <div class="right">{right}</div>}
    </main>
  );
}

type SeparatorProps = {
  readonly side: Side;
  readonly width: number;
  resize(side: Side, width: number): void;
};

const KEY_STEP = 20;

/** What one drags; with the arrow keys too. */
function Separator({ side, width, resize }: SeparatorProps) {
  const from = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const sign = side === 'left' ? 1 : -1;
  const { min, max } = WIDTHS[side];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no line between paragraphs.
    <div
      class="separator"
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of the ${side} column`}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (from.current !== undefined)
          resize(side, from.current.width + sign * (event.clientX - from.current.x));
      }}
      onPointerUp={() => {
        from.current = undefined;
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') resize(side, width - sign * KEY_STEP);
        if (event.key === 'ArrowRight') resize(side, width + sign * KEY_STEP);
      }}
    />
  );
}

/** A page from disk may have no storage. */
function readWidth(name: string, side: Side): number {
  try {
    return Number(localStorage.getItem(`${name}-${side}`)) || WIDTHS[side].start;
  } catch {
    return WIDTHS[side].start;
  }
}

function keepWidth(name: string, side: Side, width: number): void {
  try {
    localStorage.setItem(`${name}-${side}`, String(width));
  } catch {
    // Then the width is that of this page alone.
  }
}
