<?php
/**
 * An opening's facts in words, in the site's language.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

/** "$50,000 – $60,000 a year", or ''. */
function pay_in_words( array $posting ): string {
	$pay = $posting['baseSalary'] ?? null;
	if ( ! is_array( $pay ) ) {
		return '';
	}
	$from = is_numeric( $pay['minValue'] ?? null ) ? (float) $pay['minValue'] : null;
	$to   = is_numeric( $pay['maxValue'] ?? null ) ? (float) $pay['maxValue'] : null;
	if ( 0.0 === $from && 0.0 === $to ) {
		return __( 'Unpaid', 'coalition-careers' );
	}
	$currency = (string) ( $pay['currency'] ?? '' );
	if ( null !== $from && null !== $to ) {
		$amount = $from === $to ? money( $from, $currency ) : money( $from, $currency ) . ' – ' . money( $to, $currency );
	} elseif ( null !== $from ) {
		/* translators: %s: an amount of money. */
		$amount = sprintf( __( 'From %s', 'coalition-careers' ), money( $from, $currency ) );
	} elseif ( null !== $to ) {
		/* translators: %s: an amount of money. */
		$amount = sprintf( __( 'Up to %s', 'coalition-careers' ), money( $to, $currency ) );
	} else {
		return '';
	}
	$periods = array(
		'HOUR'  => __( 'an hour', 'coalition-careers' ),
		'DAY'   => __( 'a day', 'coalition-careers' ),
		'WEEK'  => __( 'a week', 'coalition-careers' ),
		'MONTH' => __( 'a month', 'coalition-careers' ),
		'YEAR'  => __( 'a year', 'coalition-careers' ),
	);
	$period  = $periods[ $pay['unitText'] ?? '' ] ?? '';
	return trim( "$amount $period" );
}

function money( float $amount, string $currency ): string {
	$number  = number_format_i18n( $amount, floor( $amount ) === $amount ? 0 : 2 );
	$symbols = array(
		'USD' => '$',
		'EUR' => '€',
		'GBP' => '£',
	);
	return isset( $symbols[ $currency ] ) ? $symbols[ $currency ] . $number : trim( "$currency $number" );
}

/** The places of a posting, each an array of strings. */
function places( array $posting ): array {
	$places = $posting['jobLocation'] ?? array();
	if ( ! is_array( $places ) || ! $places ) {
		return array();
	}
	return array_filter( isset( $places[0] ) ? $places : array( $places ), 'is_array' );
}

/** A place in full, in the order an envelope has it. */
function place_in_words( array $place ): string {
	$region = trim( ( $place['addressRegion'] ?? '' ) . ' ' . ( $place['postalCode'] ?? '' ) );
	$parts  = array( $place['name'] ?? '', $place['streetAddress'] ?? '', $place['addressLocality'] ?? '', $region, $place['addressCountry'] ?? '' );
	return implode( ', ', array_unique( array_filter( $parts ) ) );
}

function town( array $place ): string {
	$town = implode( ', ', array_filter( array( $place['addressLocality'] ?? '', $place['addressRegion'] ?? '' ) ) );
	return '' !== $town ? $town : place_in_words( $place );
}

function workplace_in_words( array $posting ): string {
	$names = array(
		'onsite' => __( 'On site', 'coalition-careers' ),
		'hybrid' => __( 'Hybrid', 'coalition-careers' ),
		'remote' => __( 'Remote', 'coalition-careers' ),
	);
	$where = $posting['workplace'] ?? array();
	return implode( ', ', array_filter( array( $names[ $where['type'] ?? '' ] ?? '', $where['note'] ?? '' ) ) );
}

function schedule_in_words( array $posting ): string {
	$names = array(
		'FULL_TIME'  => __( 'Full time', 'coalition-careers' ),
		'PART_TIME'  => __( 'Part time', 'coalition-careers' ),
		'CONTRACTOR' => __( 'Contract', 'coalition-careers' ),
		'TEMPORARY'  => __( 'Temporary', 'coalition-careers' ),
		'INTERN'     => __( 'Internship', 'coalition-careers' ),
		'VOLUNTEER'  => __( 'Volunteer', 'coalition-careers' ),
		'PER_DIEM'   => __( 'Per diem', 'coalition-careers' ),
		'OTHER'      => __( 'Other', 'coalition-careers' ),
	);
	$types = array();
	foreach ( (array) ( $posting['employmentType'] ?? array() ) as $type ) {
		$types[] = $names[ $type ] ?? '';
	}
	return implode( ', ', array_filter( array_merge( $types, array( $posting['workHours'] ?? '' ) ) ) );
}

/** The moment after which nobody can apply any more, in seconds; null where there is none. */
function closing_time( array $posting ): ?int {
	$until = $posting['validThrough'] ?? '';
	if ( ! is_string( $until ) || '' === $until ) {
		return null;
	}
	try {
		$moment = new \DateTimeImmutable( 10 === strlen( $until ) ? "{$until}T23:59:59" : $until, wp_timezone() );
	} catch ( \Exception $error ) {
		return null;
	}
	return $moment->getTimestamp();
}

function is_open( array $posting ): bool {
	$end = closing_time( $posting );
	return null === $end || time() <= $end;
}

/** A day in the site's own words for dates. */
function day_in_words( $iso ): string {
	try {
		$day = new \DateTimeImmutable( (string) $iso, wp_timezone() );
	} catch ( \Exception $error ) {
		return '';
	}
	return (string) wp_date( (string) get_option( 'date_format' ), $day->getTimestamp() );
}

/** When to apply, in words, or ''. */
function deadline_in_words( array $posting ): string {
	$lines = array();
	if ( ! empty( $posting['validThrough'] ) ) {
		/* translators: %s: a date. */
		$words   = is_open( $posting ) ? __( 'Apply by %s', 'coalition-careers' ) : __( 'Closed on %s', 'coalition-careers' );
		$lines[] = sprintf( $words, day_in_words( $posting['validThrough'] ) );
	}
	if ( is_open( $posting ) && ! empty( $posting['openUntilFilled'] ) ) {
		$lines[] = __( 'Open until filled', 'coalition-careers' );
	}
	if ( is_open( $posting ) && ! empty( $posting['priorityDeadline'] ) ) {
		/* translators: %s: a date. */
		$lines[] = sprintf( __( 'Preference to applications received by %s', 'coalition-careers' ), day_in_words( $posting['priorityDeadline'] ) );
	}
	return implode( '. ', $lines );
}
