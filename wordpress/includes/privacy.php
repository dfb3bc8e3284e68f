<?php
/**
 * WordPress's own privacy tools: what is kept of a person is exported and erased by their email address.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

add_filter(
	'wp_privacy_personal_data_exporters',
	function ( array $exporters ): array {
		$exporters['coalition-careers'] = array(
			'exporter_friendly_name' => __( 'Job applications', 'coalition-careers' ),
			'callback'               => __NAMESPACE__ . '\export_of',
		);
		return $exporters;
	}
);

add_filter(
	'wp_privacy_personal_data_erasers',
	function ( array $erasers ): array {
		$erasers['coalition-careers'] = array(
			'eraser_friendly_name' => __( 'Job applications', 'coalition-careers' ),
			'callback'             => __NAMESPACE__ . '\erasure_of',
		);
		return $erasers;
	}
);

function export_of( string $email ): array {
	$data = array();
	foreach ( kept_rows( $email ) as $row ) {
		$application = kept_application( (int) $row->id );
		$items       = array();
		foreach ( $application['fields'] ?? array() as $field ) {
			$items[] = array(
				'name'  => $field[0],
				'value' => $field[1],
			);
		}
		foreach ( $application['files'] ?? array() as $file ) {
			$items[] = array(
				'name'  => $file['field'],
				'value' => $file['name'] . ' (' . size_format( strlen( $file['content'] ) ) . ')',
			);
		}
		$data[] = array(
			'group_id'    => 'coalition-careers',
			'group_label' => __( 'Job applications', 'coalition-careers' ),
			'item_id'     => "careers-application-$row->id",
			'data'        => $items,
		);
	}
	return array(
		'data' => $data,
		'done' => true,
	);
}

function erasure_of( string $email ): array {
	$rows = kept_rows( $email );
	foreach ( $rows as $row ) {
		erase( (int) $row->id );
	}
	return array(
		'items_removed'  => count( $rows ),
		'items_retained' => false,
		'messages'       => array( __( 'Applications that were mailed are in the mailbox they were sent to; this site has no copy of them.', 'coalition-careers' ) ),
		'done'           => true,
	);
}

add_action(
	'admin_init',
	function () {
		wp_add_privacy_policy_content(
			'Coalition Careers',
			wp_kses_post( '<p>' . __( 'When you apply for a job here, your application and its files are mailed to the organization. This site keeps a copy only where the mail could not be sent, until it is. It remembers for a year that an application came, and for a day from which connection, both as numbers that do not say who you are.', 'coalition-careers' ) . '</p>' )
		);
	}
);
