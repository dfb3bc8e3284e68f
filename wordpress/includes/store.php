<?php
/**
 * Which applications have come, one row each, and those that could not be mailed, whole.
 *
 * A row says nothing about a person: a hash of the submissionId, and for a day a hash of the sender's address. Only
 * what could not be mailed is kept with its content, in the database, where no web address leads.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

const TABLES_VERSION = '1';
const OPTION_TABLES  = 'coalition_careers_tables';
const DAILY          = 'coalition_careers_daily';
const MAIL_KEPT      = 'coalition_careers_mail_kept';

/** An application whose sender's process died is taken anew after so many seconds. */
const TAKING_LASTS = 180;

function applications_table(): string {
	global $wpdb;
	return $wpdb->prefix . 'careers_applications';
}

function pieces_table(): string {
	global $wpdb;
	return $wpdb->prefix . 'careers_pieces';
}

function create_tables(): void {
	global $wpdb;
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	$collate      = $wpdb->get_charset_collate();
	$applications = applications_table();
	$pieces       = pieces_table();
	dbDelta(
		"CREATE TABLE $applications (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			submission char(64) NOT NULL,
			state varchar(10) NOT NULL,
			begun bigint(20) NOT NULL,
			sender char(64) NOT NULL DEFAULT '',
			email varchar(254) NOT NULL DEFAULT '',
			subject varchar(255) NOT NULL DEFAULT '',
			PRIMARY KEY  (id),
			UNIQUE KEY submission (submission),
			KEY sender (sender)
		) $collate;"
	);
	dbDelta(
		"CREATE TABLE $pieces (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			application bigint(20) unsigned NOT NULL,
			content longtext NOT NULL,
			PRIMARY KEY  (id),
			KEY application (application)
		) $collate;"
	);
	update_option( OPTION_TABLES, TABLES_VERSION );
}

function schedule_daily(): void {
	if ( ! wp_next_scheduled( DAILY ) ) {
		wp_schedule_event( time(), 'daily', DAILY );
	}
}

function schedule_mailing(): void {
	if ( ! wp_next_scheduled( MAIL_KEPT ) ) {
		wp_schedule_single_event( time() + HOUR_IN_SECONDS, MAIL_KEPT );
	}
}

// Also where the plugin was updated, or activated for a whole network.
add_action(
	'init',
	function () {
		if ( TABLES_VERSION !== get_option( OPTION_TABLES ) ) {
			create_tables();
			schedule_daily();
		}
	}
);

add_action( DAILY, __NAMESPACE__ . '\forget_old' );
add_action( DAILY, __NAMESPACE__ . '\check_receiver' );

/** Senders are forgotten after a day, and after a year that an application came at all. */
function forget_old(): void {
	global $wpdb;
	$table = applications_table();
	// phpcs:disable WordPress.DB -- the plugin's own table.
	$wpdb->query( $wpdb->prepare( "UPDATE $table SET sender = '' WHERE sender <> '' AND begun < %d", time() - DAY_IN_SECONDS ) );
	$wpdb->query( $wpdb->prepare( "DELETE FROM $table WHERE state = 'mailed' AND begun < %d", time() - YEAR_IN_SECONDS ) );
	// phpcs:enable
}

/** How many applications came from an address in the last hour. */
function recent_from( string $sender ): int {
	global $wpdb;
	$table = applications_table();
	// phpcs:ignore WordPress.DB -- the plugin's own table.
	return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $table WHERE sender = %s AND begun > %d", $sender, time() - HOUR_IN_SECONDS ) );
}

/**
 * Takes an application for this process alone: the unique key lets one of many copies in. The others wait for it.
 *
 * @return int|string The row to be filled; 'had' where it came before, 'busy' where it is still on its way.
 */
function take( string $submission, string $sender ) {
	global $wpdb;
	$table = applications_table();
	$until = microtime( true ) + 25;
	do {
		$now = time();
		// phpcs:disable WordPress.DB -- the plugin's own table.
		$is_new = $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO $table (submission, state, begun, sender) VALUES (%s, 'taking', %d, %s)", $submission, $now, $sender ) );
		if ( false === $is_new ) {
			return 'busy';
		}
		if ( $is_new ) {
			return (int) $wpdb->insert_id;
		}
		$row = $wpdb->get_row( $wpdb->prepare( "SELECT id, state, begun FROM $table WHERE submission = %s", $submission ) );
		if ( $row && 'taking' !== $row->state ) {
			return 'had';
		}
		if ( $row && $row->begun < $now - TAKING_LASTS ) {
			$is_ours = $wpdb->query( $wpdb->prepare( "UPDATE $table SET begun = %d WHERE id = %d AND begun = %d AND state = 'taking'", $now, $row->id, $row->begun ) );
			if ( $is_ours ) {
				return (int) $row->id;
			}
		}
		// phpcs:enable
		usleep( 200000 );
	} while ( microtime( true ) < $until );
	return 'busy';
}

function mark_mailed( int $id ): void {
	global $wpdb;
	// phpcs:ignore WordPress.DB -- the plugin's own table.
	$wpdb->update( applications_table(), array( 'state' => 'mailed', 'email' => '', 'subject' => '' ), array( 'id' => $id ) );
}

/** Gives an application back that could be neither mailed nor kept: the next try of its sender is as the first. */
function release( int $id ): void {
	global $wpdb;
	// phpcs:disable WordPress.DB -- the plugin's own tables.
	$wpdb->delete( pieces_table(), array( 'application' => $id ) );
	$wpdb->delete( applications_table(), array( 'id' => $id ) );
	// phpcs:enable
}

/** Keeps an application whole, in pieces that every database takes. Returns whether all of it is there. */
function keep( int $id, array $application ): bool {
	global $wpdb;
	foreach ( $application['files'] as $at => $file ) {
		$application['files'][ $at ]['content'] = base64_encode( $file['content'] ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions
	}
	foreach ( str_split( (string) wp_json_encode( $application ), 500000 ) as $piece ) {
		// phpcs:ignore WordPress.DB -- the plugin's own table.
		if ( ! $wpdb->insert( pieces_table(), array( 'application' => $id, 'content' => $piece ) ) ) {
			return false;
		}
	}
	$about = array(
		'state'   => 'kept',
		'email'   => mb_substr( value_of( $application, 'email' ), 0, 254 ),
		'subject' => mb_substr( subject_of( $application ), 0, 255 ),
	);
	schedule_mailing();
	// phpcs:ignore WordPress.DB -- the plugin's own table.
	return false !== $wpdb->update( applications_table(), $about, array( 'id' => $id ) );
}

/** A kept application, or null. */
function kept_application( int $id ): ?array {
	global $wpdb;
	$table = pieces_table();
	// phpcs:ignore WordPress.DB -- the plugin's own table.
	$pieces      = $wpdb->get_col( $wpdb->prepare( "SELECT content FROM $table WHERE application = %d ORDER BY id", $id ) );
	$application = json_decode( implode( '', $pieces ), true );
	if ( ! is_array( $application ) ) {
		return null;
	}
	foreach ( $application['files'] as $at => $file ) {
		$application['files'][ $at ]['content'] = (string) base64_decode( $file['content'] ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions
	}
	return $application;
}

/** Which applications are kept: rows with id, begun, email, subject. */
function kept_rows( ?string $email = null ): array {
	global $wpdb;
	$table = applications_table();
	// phpcs:disable WordPress.DB -- the plugin's own table.
	$rows = null === $email
		? $wpdb->get_results( "SELECT id, begun, email, subject FROM $table WHERE state = 'kept' ORDER BY id DESC LIMIT 200" )
		: $wpdb->get_results( $wpdb->prepare( "SELECT id, begun, email, subject FROM $table WHERE state = 'kept' AND email = %s", $email ) );
	// phpcs:enable
	return is_array( $rows ) ? $rows : array();
}

/** Deletes what is kept of an application; that it came is remembered, so that no copy comes after. */
function erase( int $id ): void {
	global $wpdb;
	// phpcs:ignore WordPress.DB -- the plugin's own table.
	$wpdb->delete( pieces_table(), array( 'application' => $id ) );
	mark_mailed( $id );
}
