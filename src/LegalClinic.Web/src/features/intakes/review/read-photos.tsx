import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { useDocumentName } from '../../../shared/words/use-document-name';
import classes from './read-photos.module.css';

interface ReadPhotosProps {
  intakeId: string;
  person: string;
  photos: readonly Schema<'IntakePhotoDto'>[];
}

/** The photographs of a member's papers, as they came with the form. */
export function ReadPhotos({ intakeId, person, photos }: ReadPhotosProps) {
  const { t } = useTranslation('review');
  const documentName = useDocumentName();
  if (photos.length === 0) return null;
  return (
    <div className={classes.photos}>
      {photos.map((photo, index) => {
        const address = `/api/intakes/${intakeId}/photos/${photo.id}`;
        return (
          <figure className={classes.photo} key={photo.id}>
            <Anchor href={address} rel="noopener" target="_blank">
              <img alt={t('photos.alt', { document: documentName(photo.documentType), person, number: index + 1 })} height={160} loading="lazy" src={address} width={160} />
            </Anchor>
            <figcaption>{documentName(photo.documentType)}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}
