import { useDirection } from '@mantine/core';
import { useEffect, useState, type RefObject } from 'react';
import { elkGraphOf } from './elk-graph';
import { layOut } from './lay-out';
import type { PictureModel } from './picture-model';
import { placedPicture, type PlacedPicture } from './placed-picture';

type Outcome = { of: PictureModel; dir: string } & ({ picture: PlacedPicture } | { failed: true });

/**
 * Lays a picture out after its cards have been measured where they are drawn: `data-step` bears a card's key, `data-heading` a lane's
 * heading. Nothing until then.
 */
export function usePlacedPicture(model: PictureModel, canvas: RefObject<HTMLElement | null>): { picture?: PlacedPicture; failed: boolean } {
  const { dir } = useDirection();
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    let isWanted = true;
    const draw = async () => {
      await document.fonts.ready;
      if (!canvas.current || !isWanted) return;
      const laidOut = await layOut(measured(model, canvas.current));
      if (isWanted) setOutcome({ of: model, dir, picture: placedPicture(model, laidOut, dir === 'rtl') });
    };
    draw().catch(() => isWanted && setOutcome({ of: model, dir, failed: true }));
    return () => {
      isWanted = false;
    };
  }, [canvas, dir, model]);
  if (outcome?.of !== model || outcome.dir !== dir) return { failed: false };
  return 'picture' in outcome ? { picture: outcome.picture, failed: false } : { failed: true };
}

function measured(model: PictureModel, canvas: HTMLElement) {
  const sizes = new Map(
    [...canvas.querySelectorAll<HTMLElement>('[data-step]')].map((card) => [card.dataset.step ?? '', { width: card.offsetWidth, height: card.offsetHeight }]),
  );
  const headings = [...canvas.querySelectorAll<HTMLElement>('[data-heading]')].map((heading) => heading.offsetHeight);
  return elkGraphOf(model, (key) => sizes.get(key) ?? { width: 0, height: 0 }, Math.max(0, ...headings));
}
