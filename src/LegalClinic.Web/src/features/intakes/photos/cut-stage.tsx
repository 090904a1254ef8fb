import { Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import ReactCrop, { type PercentCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import type { Cut } from './photo-file';
import classes from './photos.module.css';

const nearlyAll: PercentCrop = { unit: '%', x: 4, y: 4, width: 92, height: 92 };
const handles = ['nwDragHandle', 'nDragHandle', 'neDragHandle', 'eDragHandle', 'seDragHandle', 'sDragHandle', 'swDragHandle', 'wDragHandle'] as const;

interface CutStageProps {
  still: HTMLCanvasElement;
  onCut: (cut: Cut) => void;
  onAgain: () => void;
}

/** The still with a frame; what lies outside it is not kept. */
export function CutStage({ still, onCut, onAgain }: CutStageProps) {
  const { t } = useTranslation('photos');
  const [crop, setCrop] = useState<PercentCrop>(nearlyAll);
  const address = useMemo(() => still.toDataURL('image/jpeg', 0.9), [still]);
  const labels = { cropArea: t('cut.area'), ...Object.fromEntries(handles.map((handle) => [handle, t(`cut.${handle}`)])) } as Record<'cropArea' | (typeof handles)[number], string>;
  return (
    <>
      <Text>{t('cut.text')}</Text>
      {/* A picture has no reading direction; the frame is laid out from its left edge. */}
      <div className={classes.cut} dir="ltr">
        <ReactCrop ariaLabels={labels} crop={crop} keepSelection minHeight={40} minWidth={40} onChange={(_, percent) => setCrop(percent)}>
          <img alt={t('cut.still')} className={classes.still} src={address} />
        </ReactCrop>
      </div>
      <Group grow>
        <Button mih={56} onClick={onAgain} variant="default">
          {t('again')}
        </Button>
        <Button mih={56} onClick={() => onCut(crop)}>
          {t('cut.act')}
        </Button>
      </Group>
    </>
  );
}
