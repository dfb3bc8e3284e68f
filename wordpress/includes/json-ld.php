<?php
/**
 * An opening as search engines read it, as the elements say it too.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

/** A JobPosting with nothing in it that the opening does not say. The description is HTML, made by the caller. */
function json_ld( array $posting, string $description, bool $direct_apply ): array {
	$organization = is_array( $posting['hiringOrganization'] ?? null ) ? $posting['hiringOrganization'] : array();
	$name         = (string) ( $organization['name'] ?? '' );
	return known(
		array_merge(
			array(
				'@context'           => 'https://schema.org',
				'@type'              => 'JobPosting',
				'title'              => $posting['title'] ?? '',
				'description'        => $description,
				'identifier'         => array(
					'@type' => 'PropertyValue',
					'name'  => $name,
					'value' => $posting['id'] ?? '',
				),
				'url'                => web_address( $posting['url'] ?? null ),
				'datePosted'         => $posting['datePosted'] ?? null,
				'validThrough'       => $posting['validThrough'] ?? null,
				'employmentType'     => $posting['employmentType'] ?? null,
				'workHours'          => $posting['workHours'] ?? null,
				'jobStartDate'       => $posting['jobStartDate'] ?? null,
				'hiringOrganization' => known(
					array(
						'@type'  => 'Organization',
						'name'   => $name,
						'sameAs' => web_address( $organization['url'] ?? null ),
						'logo'   => web_address( $organization['logo'] ?? null ),
					)
				),
			),
			json_ld_location( $posting ),
			array(
				'baseSalary'            => json_ld_salary( $posting['baseSalary'] ?? null ),
				'incentiveCompensation' => $posting['incentiveCompensation'] ?? null,
				'directApply'           => $direct_apply ? true : null,
			)
		)
	);
}

function known( array $record ): array {
	return array_filter(
		$record,
		function ( $value ) {
			return null !== $value && '' !== $value && array() !== $value;
		}
	);
}

/** An address that a search engine can follow, or null. */
function web_address( $address ): ?string {
	return is_string( $address ) && preg_match( '~^https?://[^\s<>"]+$~i', $address ) ? $address : null;
}

function json_ld_location( array $posting ): array {
	$within    = array_values( array_filter( (array) ( $posting['applicantLocationRequirements'] ?? array() ), 'is_string' ) );
	$locations = $posting['jobLocation'] ?? array();
	$found     = array();
	foreach ( isset( $locations[0] ) ? $locations : array( $locations ) as $place ) {
		$address = array();
		foreach ( array( 'streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry' ) as $key ) {
			$address[ $key ] = $place[ $key ] ?? null;
		}
		$address['addressCountry'] = country_code( $address['addressCountry'] ) ?? $address['addressCountry'];
		$address                   = known( $address );
		if ( $address || ! empty( $place['name'] ) ) {
			$found[] = known(
				array(
					'@type'   => 'Place',
					'name'    => $place['name'] ?? null,
					'address' => $address ? array_merge( array( '@type' => 'PostalAddress' ), $address ) : null,
				)
			);
		}
	}
	if ( 'remote' !== ( $posting['workplace']['type'] ?? '' ) ) {
		return array( 'jobLocation' => one_or_list( $found ) );
	}
	$areas = array();
	foreach ( $within as $name ) {
		$areas[] = array(
			'@type' => is_state( $name ) ? 'State' : 'Country',
			'name'  => $name,
		);
	}
	return array(
		'jobLocationType'               => 'TELECOMMUTE',
		'applicantLocationRequirements' => one_or_list( $areas ),
		'jobLocation'                   => $within ? null : one_or_list( $found ),
	);
}

function one_or_list( array $list ) {
	return count( $list ) > 1 ? $list : ( $list[0] ?? null );
}

function country_code( $country ): ?string {
	$name = strtoupper( (string) $country );
	if ( in_array( $name, array( 'US', 'USA', 'U.S.', 'U.S.A.', 'UNITED STATES', 'UNITED STATES OF AMERICA' ), true ) ) {
		return 'US';
	}
	return preg_match( '/^[A-Z]{2}$/', $name ) ? $name : null;
}

/** Whether a place is a state of the United States, by its name or its two letters. */
function is_state( string $name ): bool {
	$states = 'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming';
	foreach ( explode( '|', $states ) as $state ) {
		list( $code, $full ) = explode( ' ', $state, 2 );
		if ( 0 === strcasecmp( $name, $code ) || 0 === strcasecmp( $name, $full ) ) {
			return true;
		}
	}
	return false;
}

function json_ld_salary( $pay ): ?array {
	if ( ! is_array( $pay ) ) {
		return null;
	}
	$from = $pay['minValue'] ?? null;
	$to   = $pay['maxValue'] ?? null;
	if ( ( null === $from && null === $to ) || ( null !== $from && null !== $to && ! (float) $from && ! (float) $to ) ) {
		return null;
	}
	$bounds = $from === $to ? array( 'value' => $from ) : array(
		'minValue' => $from,
		'maxValue' => $to,
	);
	return known(
		array(
			'@type'    => 'MonetaryAmount',
			'currency' => $pay['currency'] ?? null,
			'value'    => known( array_merge( array( '@type' => 'QuantitativeValue' ), $bounds, array( 'unitText' => $pay['unitText'] ?? null ) ) ),
		)
	);
}
