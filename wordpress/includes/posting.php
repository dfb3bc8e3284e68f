<?php
/**
 * An opening that came from outside (a form, another site) made safe to keep and give out.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

/** No opening is longer; a field that is would only be someone's mischief. */
const LONGEST_POSTING = 500000;

/** A posting from JSON, or null where it is none. */
function posting_from_json( string $json ): ?array {
	if ( strlen( $json ) > LONGEST_POSTING ) {
		return null;
	}
	$posting = json_decode( $json, true, 32 );
	return is_array( $posting ) ? clean_posting( $posting, home_url( '/' ) ) : null;
}

/** Fields that are addresses. */
const ADDRESSES = array( 'url', 'logo', 'endpoint', 'privacyUrl' );

/**
 * Text as it is, HTML as WordPress allows it in posts, addresses whole and with a scheme that is no script.
 *
 * @param array  $posting The opening, or a part of it.
 * @param string $base    What its addresses are relative to.
 */
function clean_posting( array $posting, string $base ): array {
	foreach ( $posting as $key => $value ) {
		if ( is_array( $value ) ) {
			$posting[ $key ] = clean_posting( $value, $base );
		} elseif ( is_string( $value ) ) {
			$value           = wp_check_invalid_utf8( $value, true );
			$posting[ $key ] = 'html' === $key ? wp_kses_post( $value ) : $value;
			if ( in_array( $key, ADDRESSES, true ) ) {
				$whole           = preg_match( '~^[a-z][a-z0-9+.-]*:~i', $value ) ? $value : \WP_Http::make_absolute_url( $value, $base );
				$posting[ $key ] = esc_url_raw( $whole, array( 'https', 'http', 'mailto', 'tel' ) );
				if ( '' === $posting[ $key ] ) {
					unset( $posting[ $key ] );
				}
			}
		}
	}
	return $posting;
}

/** The fields that are written out here, and what may stand in each. */
const PLACE_FIELDS = array(
	'name'            => 'word',
	'streetAddress'   => 'word',
	'addressLocality' => 'word',
	'addressRegion'   => 'word',
	'postalCode'      => 'word',
	'addressCountry'  => 'word',
);
const FIELDS       = array(
	'id'                            => 'word',
	'title'                         => 'word',
	'url'                           => 'word',
	'hiringOrganization'            => array(
		'name'        => 'word',
		'url'         => 'word',
		'logo'        => 'word',
		'description' => 'text',
		'mission'     => 'text',
	),
	'description'                   => 'text',
	'responsibilities'              => 'text',
	'qualifications'                => 'text',
	'preferredQualifications'       => 'text',
	'sections'                      => array(
		array(
			'heading' => 'word',
			'body'    => 'text',
		),
	),
	'employmentType'                => 'text',
	'workHours'                     => 'word',
	'jobLocation'                   => array( PLACE_FIELDS ),
	'workplace'                     => array(
		'type'              => 'word',
		'onsiteDays'        => 'text',
		'onsiteDaysPerWeek' => 'word',
		'remoteDaysPerWeek' => 'word',
		'note'              => 'word',
	),
	'applicantLocationRequirements' => 'text',
	'baseSalary'                    => array(
		'currency' => 'word',
		'minValue' => 'word',
		'maxValue' => 'word',
		'unitText' => 'word',
		'note'     => 'word',
	),
	'benefitsEligible'              => 'flag',
	'jobBenefits'                   => 'text',
	'incentiveCompensation'         => 'word',
	'hiringProcess'                 => 'word',
	'supervisor'                    => 'word',
	'department'                    => 'word',
	'datePosted'                    => 'word',
	'jobStartDate'                  => 'word',
	'validThrough'                  => 'word',
	'openUntilFilled'               => 'flag',
	'priorityDeadline'              => 'word',
	'equalOpportunityStatement'     => 'text',
	'applicationContact'            => array(
		'name'      => 'word',
		'email'     => 'word',
		'telephone' => 'word',
	),
	'application'                   => array(
		'email'        => 'word',
		'url'          => 'word',
		'endpoint'     => 'word',
		'instructions' => 'text',
		'documents'    => array(
			array(
				'kind'  => 'word',
				'label' => 'word',
			),
		),
	),
);

/** An opening to be written out: someone's list may have anything in any field, and no page ends over it. */
function readable( array $posting ): array {
	return of_shape( $posting, FIELDS );
}

/** What of a value has the shape; null where nothing has. */
function of_shape( $value, $shape ) {
	$is_word = is_string( $value ) || is_int( $value ) || is_float( $value );
	if ( 'word' === $shape ) {
		return $is_word ? $value : null;
	}
	if ( 'flag' === $shape ) {
		return is_bool( $value ) ? $value : null;
	}
	if ( 'text' === $shape ) {
		if ( ! is_array( $value ) ) {
			return $is_word ? (string) $value : null;
		}
		return is_string( $value['html'] ?? null ) ? array( 'html' => $value['html'] ) : array_values( array_filter( $value, 'is_string' ) );
	}
	if ( ! is_array( $value ) ) {
		return null;
	}
	$found = array();
	if ( isset( $shape[0] ) ) {
		foreach ( isset( $value[0] ) ? $value : array( $value ) as $one ) {
			$found[] = of_shape( $one, $shape[0] );
		}
	} else {
		foreach ( $shape as $key => $inner ) {
			$found[ $key ] = of_shape( $value[ $key ] ?? null, $inner );
		}
	}
	return array_filter( $found, fn( $part ) => null !== $part && array() !== $part );
}

/** Openings of a list as this project writes it: one, an array of them, or with their organization around them. */
function postings_of( $list, string $base ): ?array {
	if ( ! is_array( $list ) ) {
		return null;
	}
	$organization = is_array( $list['organization'] ?? null ) ? $list['organization'] : null;
	if ( isset( $list['postings'] ) ) {
		$found = $list['postings'];
	} else {
		$found = isset( $list['title'] ) ? array( $list ) : $list;
	}
	if ( ! is_array( $found ) ) {
		return null;
	}
	$postings = array();
	foreach ( $found as $posting ) {
		if ( ! is_array( $posting ) || ! is_string( $posting['title'] ?? null ) || ! is_scalar( $posting['id'] ?? null ) ) {
			continue;
		}
		$posting['id'] = (string) $posting['id'];
		if ( empty( $posting['hiringOrganization']['name'] ) && $organization ) {
			$posting['hiringOrganization'] = $organization;
		}
		if ( ! empty( $posting['hiringOrganization']['name'] ) ) {
			$postings[] = clean_posting( $posting, $base );
		}
	}
	// A list with entries of which none is an opening is in another format.
	return $found && ! $postings ? null : $postings;
}
