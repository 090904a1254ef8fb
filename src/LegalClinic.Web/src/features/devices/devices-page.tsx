import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { StateBadge, type Signal } from '../../shared/parts/state-badge';
import { useSession } from '../../shared/session/use-session';
import { MinutesText } from './minutes-text';
import { orderDevice, possibleOrders } from './order-device';
import { useDevices } from './use-devices';

type Device = Schema<'DeviceDto'>;

const signals: Record<Device['state'], Signal> = { in_use: 'good', expired: 'waiting', wiping: 'waiting', wiped: 'neutral', stolen: 'problem' };

/** A clock that is off by this much is worth a word: a day may then be the wrong one. */
const clockMinutes = 10;

/** The tablets of the office: who has work that was not sent, since when, and what can be ordered of them. */
export function DevicesPage() {
  const { t } = useTranslation(['devices', 'device']);
  const role = useSession().data?.role;
  const query = useDevices();
  const rows = query.data ?? [];
  return (
    <PageFrame
      actions={
        role === 'supervisor' && (
          <Button component={Link} to="/devices/file" variant="default">
            {t('device:load.title')}
          </Button>
        )
      }
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('title')}
    >
      <Stack>
        <Text>{t('text')}</Text>
        {rows.length === 0 ? (
          <Text>{t('empty')}</Text>
        ) : (
          <DataTable
            caption={t('title')}
            columns={[
              { key: 'label', header: t('label'), lead: true, cell: (row) => <bdi>{row.label}</bdi> },
              { key: 'office', header: t('office'), cell: (row) => <NumberText plain value={row.officeCode} /> },
              { key: 'state', header: t('state'), cell: (row) => <StateBadge signal={signals[row.state]}>{t(`states.${row.state}`)}</StateBadge> },
              { key: 'unsent', header: t('unsent'), cell: (row) => <Unsent device={row} /> },
              { key: 'contact', header: t('contact'), cell: (row) => <Contact device={row} /> },
              { key: 'version', header: t('version'), cell: (row) => (row.programVersion ? <NumberText plain value={row.programVersion} /> : t('unknown')) },
              { key: 'by', header: t('registeredBy'), cell: (row) => <bdi>{row.registeredBy}</bdi> },
              { key: 'acts', header: t('acts'), cell: (row) => <Acts device={row} /> },
            ]}
            rowKey={(row) => row.id}
            rows={rows}
          />
        )}
      </Stack>
    </PageFrame>
  );
}

function Unsent({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  if (device.unsent === 0) return <>{t('nothingUnsent')}</>;
  return (
    <>
      <StateBadge signal="attention">{t('forms', { count: device.unsent })}</StateBadge>
      {device.oldestUnsentMinutes !== null && (
        <Text size="sm">
          {t('oldest')} <MinutesText minutes={device.oldestUnsentMinutes} />
        </Text>
      )}
      {device.stopped > 0 && <Text size="sm">{t('stopped', { count: device.stopped })}</Text>}
    </>
  );
}

function Contact({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  const off = Math.abs(device.clockOffMinutes ?? 0);
  const full = device.usedBytes !== null && device.quotaBytes !== null && device.usedBytes >= device.quotaBytes * 0.8;
  return (
    <>
      {device.lastContactAt ? <DateText short value={device.lastContactAt} withClock /> : t('never')}
      {off >= clockMinutes && (
        <Text size="sm">
          {t((device.clockOffMinutes ?? 0) > 0 ? 'clockAhead' : 'clockBehind')} <MinutesText minutes={off} />
        </Text>
      )}
      {full && <Text size="sm">{t('nearlyFull')}</Text>}
    </>
  );
}

function Acts({ device }: { device: Device }) {
  const { t } = useTranslation('devices');
  return (
    <Group gap="xs">
      {possibleOrders(device.state).map((order) => (
        <ActButton
          fields={[{ name: 'why', kind: 'long', label: t('why'), needed: true, maxLength: 500 }]}
          key={order}
          label={t(`orders.${order}`)}
          onAct={(values) => orderDevice(order, device, values.why ?? '')}
          refresh={['devices']}
          text={t(`ordersText.${order}`, { name: device.label })}
          title={t('orderTitle', { order: t(`orders.${order}`), name: device.label })}
        />
      ))}
    </Group>
  );
}
