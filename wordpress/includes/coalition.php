<?php
/**
 * The coalition's list: fetched by the site, kept for a while, and the last good copy longer.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

const COALITION_FRESH = 'coalition_careers_fresh';
const COALITION_COPY  = 'coalition_careers_copy';

/** The coalition's openings; null where there are none to be had, or in a format that only the elements read. */
function coalition_postings(): ?array {
	$address = (string) get_option( OPTION_LIST, '' );
	if ( '' === $address ) {
		return null;
	}
	$copy = get_option( COALITION_COPY, null );
	$copy = is_array( $copy ) && ( $copy['address'] ?? '' ) === $address ? $copy : null;
	if ( get_transient( COALITION_FRESH ) ) {
		return $copy['postings'] ?? null;
	}
	// Also after a failure: a host that does not answer is not asked at every page.
	set_transient( COALITION_FRESH, 1, 10 * MINUTE_IN_SECONDS );
	$answer   = wp_safe_remote_get(
		$address,
		array(
			'timeout'             => 8,
			'limit_response_size' => 10 * MB_IN_BYTES,
		)
	);
	$is_good  = ! is_wp_error( $answer ) && 200 === wp_remote_retrieve_response_code( $answer );
	$postings = $is_good ? postings_of( json_decode( wp_remote_retrieve_body( $answer ), true ), $address ) : null;
	if ( null === $postings ) {
		return $copy['postings'] ?? null;
	}
	update_option(
		COALITION_COPY,
		array(
			'address'  => $address,
			'postings' => $postings,
			'read'     => time(),
		),
		false
	);
	return $postings;
}

/** Where a page reads the coalition's list: this site's copy where it could read it, else the list itself. */
function coalition_source(): string {
	$address = (string) get_option( OPTION_LIST, '' );
	if ( '' === $address ) {
		return '';
	}
	return null === coalition_postings() ? $address : rest_url( 'coalition-careers/v1/list' );
}

/** One opening by its id: of this site, else of the coalition's list; else one of this site by what else people call it. */
function find_posting( string $id ): ?array {
	$own = shown_posting( post_of_posting( $id ) );
	if ( $own ) {
		return $own;
	}
	foreach ( coalition_postings() ?? array() as $posting ) {
		if ( $posting['id'] === $id ) {
			return $posting;
		}
	}
	return shown_posting( post_called( $id ) );
}

function show_list_state(): void {
	if ( '' === (string) get_option( OPTION_LIST, '' ) ) {
		return;
	}
	$postings = coalition_postings();
	$words    = null === $postings
		? __( 'This site could not read the list. Visitors’ browsers will try it themselves.', 'coalition-careers' )
		/* translators: %d: how many openings. */
		: sprintf( _n( 'Read: %d opening.', 'Read: %d openings.', count( $postings ), 'coalition-careers' ), count( $postings ) );
	echo '<p class="description">' . esc_html( $words ) . '</p>';
}
